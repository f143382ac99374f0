internal import GalleryDiagnostics
package import GalleryModel

/// Compiles and links examples: one module and one shared object each, never two examples in one image.
///
/// An example costs one process of the compiler's frontend and one of the linker. The text is written below
/// `sources` in a folder of its own at the example's package-relative path and compiled from that folder by that path:
/// so messages, `#filePath`, debug information and macros name `Examples/x.swift`, the same in every clone.
///
/// There are three texts of an example, each for one purpose: the instrumented one gives a library that marks
/// blocks and shows values; if it is refused, the author's own text says whether and why the author is wrong;
/// only if that is right does the fallback, which only marks, give a library without values.
package struct ExampleCompiler: Sendable {
  package var toolchain: Toolchain
  package var package: BuiltPackage
  package var runtime: BuiltRuntime
  /// Absolute path of the folder for sources, objects and libraries.
  package var buildFolder: String
  /// How long the compiler may take for one text.
  package var limit: Duration
  let runner: CommandRunner
  let templates: CompilerTemplates

  package init(
    toolchain: Toolchain, package: BuiltPackage, runtime: BuiltRuntime, buildFolder: String,
    limit: Duration = .seconds(300), environment: ToolEnvironment = ToolEnvironment(),
    runner: CommandRunner = CommandRunner(outputLimit: 1 << 20)
  ) {
    self.toolchain = toolchain
    self.package = package
    self.runtime = runtime
    self.buildFolder = buildFolder
    self.limit = limit
    self.runner = runner
    let libraries = [runtime.library] + [package.library].compactMap(\.self)
    templates = CompilerTemplates(
      toolchain: toolchain, libraries: libraries, scratch: package.scratch,
      environment: environment, runner: runner)
  }

  /// Compiles the instrumented text, or the fallback if the compiler refuses the first for what was put in.
  ///
  /// If it refuses the author's text too, it is that text's errors that are reported. Everything is written below
  /// `folder`, or below `buildFolder`; two compilations at once need a folder each, or the text of one could become
  /// the other's library. The library works wherever it, the package and the runtime are, if the launcher is told the
  /// `libraries`.
  package func compile(
    _ example: Example, instrumented: InstrumentedExample,
    fallback: (@Sendable () -> InstrumentedExample)? = nil,
    in folder: String? = nil
  ) async -> CompileResult {
    let clock = ContinuousClock()
    let start = clock.now
    let seconds = { (clock.now - start) / Duration.seconds(1) }
    do {
      let job = job(example, in: folder)
      // Debug information is in the library, but on Apple's platforms.
      defer { if toolchain.isELF { FileTools.remove(job.object) } }
      var used = instrumented
      var attempt = try await attempt(instrumented, job)
      if !attempt.succeeded {
        var plain = try await self.attempt(
          InstrumentedExample(text: example.source.text, columnMap: ColumnMap()), job)
        plain.diagnostics = UnusedValues.remove(
          from: plain.diagnostics, at: instrumented.shownPlaces)
        guard plain.succeeded else { return refused(plain, seconds()) }
        guard let fallback = fallback?(), fallback != instrumented else {
          return refused(attempt, seconds())
        }
        used = fallback
        attempt = try await self.attempt(fallback, job)
        guard attempt.succeeded else { return refused(attempt, seconds()) }
        // Not the fallback's: it uses no value.
        attempt.diagnostics = plain.diagnostics
      }
      var linked = try await link(job)
      guard linked.succeeded else {
        if !linked.diagnostics.isEmpty {
          linked.diagnostics[0].notes += ProductAdvice.notes(
            on: example.imports, in: package.layout)
        }
        return refused(linked, seconds())
      }
      return .compiled(
        CompiledExample(
          id: example.id, library: job.library, entryPoint: job.module + "_main",
          columnMap: used.columnMap, showsValues: used == instrumented,
          optimized: job.optimized, warnings: attempt.warnings, seconds: seconds()))
    } catch is TimeIsOver {
      return .refused(diagnostics: [timeIsOver(example.source.path)], seconds: seconds())
    } catch {
      return .toolFailure(message: Self.message(of: error))
    }
  }

  /// The compiler did not end within the limit.
  struct TimeIsOver: Error {}

  private func timeIsOver(_ path: String) -> Diagnostic {
    let seconds = limit.components.seconds
    return Diagnostic(
      "compile-limit", at: SourceLocation(path: path),
      "Compiler did not end within \(seconds) second\(seconds == 1 ? "" : "s")",
      notes: [
        .init(
          "Long expressions without types and macros that do not end take such time; give the "
            + "parts of an expression names and types")
      ])
  }

  /// What a process of the compiler or linker came to.
  struct Attempt {
    var succeeded: Bool
    var diagnostics: [Diagnostic]
    /// All that was printed, for the case that no message was understood.
    var output: String

    var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
  }

  /// The libraries of the package and the runtime, in the order in which a launcher must open them.
  package var libraries: [String] { [package.library].compactMap(\.self) + [runtime.library] }

  /// What does not change between the attempts for one example.
  struct Job {
    var path: String
    var module: String
    var optimized: Bool
    var parsesAsLibrary: Bool
    var flags: [String]
    /// Absolute path of the folder in which the compiler runs.
    var sources: String
    var object: String
    var library: String
  }

  /// Where the library of an example is put that is compiled in a folder; without one, in `buildFolder`.
  package func library(of example: Example, in folder: String? = nil) -> String {
    "\(folder ?? buildFolder)/libraries/\(example.source.path).\(toolchain.librarySuffix)"
  }

  func job(_ example: Example, in folder: String? = nil) -> Job {
    let path = example.source.path
    let folder = folder ?? buildFolder
    return Job(
      path: path,
      module: moduleName(ofExampleAt: path, imports: example.imports),
      optimized: example.options.optimize, parsesAsLibrary: example.hasMainType,
      flags: ["-I", runtime.folder] + package.flags(forExampleAt: path),
      sources: folder + "/sources", object: "\(folder)/libraries/\(path).o",
      library: library(of: example, in: folder))
  }

  func moduleName(ofExampleAt path: String, imports: [String]) -> String {
    ModuleName.make(
      fileName: FileTools.name(of: path), taken: Set(imports).union(package.modules))
  }

  private func attempt(_ text: InstrumentedExample, _ job: Job) async throws -> Attempt {
    try FileTools.write(Array(text.text.utf8), to: "\(job.sources)/\(job.path)")
    try FileTools.makeFolder(FileTools.parent(of: job.object))
    let template = try await templates.frontend(
      flags: job.flags, optimized: job.optimized, parsesAsLibrary: job.parsesAsLibrary)
    let command = template.command(
      sources: [job.path], module: job.module, object: job.object,
      workingDirectory: job.sources)
    guard let result = try await runner.run(command, within: limit) else { throw TimeIsOver() }
    let output = result.stderr.text
    var diagnostics = ExampleDiagnostics(
      path: job.path, columnMap: text.columnMap, layout: package.layout
    ).read(output)
    if case .signaled(let signal) = result.status {
      diagnostics.append(
        Diagnostic(
          "swift-compiler", at: SourceLocation(path: job.path),
          "Compiler crashed with signal \(signal)"))
    }
    return Attempt(succeeded: result.succeeded, diagnostics: diagnostics, output: output)
  }

  /// Links beside the library's place and renames: another build may open the library at this moment.
  func link(_ job: Job) async throws -> Attempt {
    let library = job.library
    try FileTools.makeFolder(FileTools.parent(of: library))
    let temporary = FileTools.temporaryName(beside: library)
    defer { FileTools.remove(temporary) }
    let autolink = ELFObject(readingFileAt: job.object)?.autolinkEntries ?? []
    let template = try await templates.link()
    let result = try await runner.run(
      template.command(object: job.object, autolink: autolink, output: temporary))
    if result.succeeded, !FileTools.rename(temporary, to: library) {
      throw ToolMessage("Library \(library) cannot be put in its place")
    }
    let output = result.stderr.text
    let messages = output.split(whereSeparator: \.isNewline).filter { $0.contains("error: ") }
    return Attempt(
      succeeded: result.succeeded,
      diagnostics: messages.map { line in
        let text = line.firstRange(of: "error: ").map { line[$0.upperBound...] } ?? line
        return Diagnostic("linker", at: SourceLocation(path: job.path), String(text))
      }, output: output)
  }

  private func refused(_ attempt: Attempt, _ seconds: Double) -> CompileResult {
    guard attempt.diagnostics.contains(where: { $0.severity == .error }) else {
      let lines = attempt.output.split(whereSeparator: \.isNewline)
      let line = lines.first { $0.contains("error: ") } ?? lines.first ?? "it printed nothing"
      return .toolFailure(message: "Compiler failed without a message about the example: \(line)")
    }
    return .refused(diagnostics: attempt.diagnostics, seconds: seconds)
  }

  private static func message(of error: any Error) -> String {
    switch error {
    case let error as ToolMessage: error.text
    case let error as DiagnosticError:
      error.diagnostics.map { ([$0.summary] + $0.notes.map(\.text)).joined(separator: ": ") }
        .joined(separator: "; ")
    case is CancellationError: "Cancelled"
    default: "\(error)"
    }
  }
}
