internal import GalleryDiagnostics

/// What the compiler made of a module of snippets.
package struct SnippetBuild: Sendable {
  /// An error of the compiler at its place; `path` is as the code's `#sourceLocation` says.
  package struct Failure: Hashable, Codable, Sendable {
    package var path: String
    package var line: Int?
    package var column: Int?
    package var message: String
  }

  /// The digest of all that it depends on.
  package var key = ""
  /// Absolute path of the shared object; nil if the compiler or the linker refused.
  package var library: String?
  /// The C symbol of its `main`.
  package var entryPoint: String
  package var failures: [Failure]
}

extension ExampleCompiler {
  /// Where the library of a module of snippets is put that is compiled in a folder.
  func library(of module: SnippetModule, in folder: String) -> String {
    "\(folder)/\(module.name).\(toolchain.librarySuffix)"
  }

  /// Compiles and links a module of snippets below a folder of its own.
  ///
  /// - Throws: `DiagnosticError` if a tool cannot be started, `CancellationError`.
  func compile(_ module: SnippetModule, in folder: String) async throws -> SnippetBuild {
    // An example sees the name that it always has.
    let name = module.script.map(moduleName) ?? module.name
    let sources = folder + "/sources"
    for file in module.files {
      try FileTools.write(Array(file.text.utf8), to: "\(sources)/\(file.name)")
    }
    let job = Job(
      path: module.name, module: name, optimized: module.optimized,
      parsesAsLibrary: module.parsesAsLibrary,
      flags: ["-I", runtime.folder, "-suppress-warnings"]
        + (module.script.map { package.flags(forExampleAt: $0.path) }
          ?? Self.readersFlags(package.commonFlags)),
      sources: sources, object: "\(folder)/\(module.name).o",
      library: library(of: module, in: folder))
    let entryPoint = name + "_main"
    let template = try await templates.frontend(
      flags: job.flags, optimized: job.optimized, parsesAsLibrary: job.parsesAsLibrary,
      isWholeModule: true)
    let command = template.command(
      sources: module.files.map(\.name), module: job.module, object: job.object,
      workingDirectory: sources)
    func refused(_ failures: [SnippetBuild.Failure]) -> SnippetBuild {
      SnippetBuild(library: nil, entryPoint: entryPoint, failures: failures)
    }
    guard let result = try await runner.run(command, within: limit) else {
      return refused([.init(path: "", message: "the compiler did not end within \(limit)")])
    }
    if !result.succeeded {
      let failures = CompilerOutput(result.stderr.text).messages
        .filter { $0.severity == .error }
        .map {
          SnippetBuild.Failure(path: $0.path, line: $0.line, column: $0.column, message: $0.text)
        }
      return refused(failures)
    }
    defer { if toolchain.isELF { FileTools.remove(job.object) } }
    let linked = try await link(job)
    guard linked.succeeded else {
      return refused(linked.diagnostics.map { .init(path: "", message: $0.summary) })
    }
    return SnippetBuild(library: job.library, entryPoint: entryPoint, failures: [])
  }

  private func moduleName(of script: SnippetModule.Script) -> String {
    moduleName(ofExampleAt: script.path, imports: script.imports)
  }

  /// The package's flags without the features that ask for more imports than readers write.
  private static func readersFlags(_ flags: [String]) -> [String] {
    let strict: Set<String> = ["MemberImportVisibility", "InternalImportsByDefault"]
    var kept: [String] = []
    for flag in flags {
      if strict.contains(flag), kept.last == "-enable-upcoming-feature" {
        kept.removeLast()
      } else {
        kept.append(flag)
      }
    }
    return kept
  }
}
