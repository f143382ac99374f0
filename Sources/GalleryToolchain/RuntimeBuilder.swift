internal import GalleryDiagnostics
internal import GalleryFiles

/// Builds the runtime of examples, once for each toolchain, set of sources and kind of package.
package struct RuntimeBuilder: Sendable {
  package var toolchain: Toolchain
  package var runner: CommandRunner

  package init(toolchain: Toolchain, runner: CommandRunner = CommandRunner()) {
    self.toolchain = toolchain
    self.runner = runner
  }

  /// The runtime for a package, built into `<scratch>/gallery/runtime-<digest>` unless it is there.
  ///
  /// It is built beside its place and then renamed, so that an interrupted build leaves nothing behind and of
  /// two builds at once the first one wins. If the package brings the module GalleryDisplay, the runtime is
  /// compiled and linked against the package's: there must be one such module in a process. Without a package it
  /// is the runtime of all packages that do not.
  /// - Throws: a `DiagnosticError` if the sources do not compile.
  package func build(
    _ sources: [RuntimeSource], for package: BuiltPackage?, _ options: BuildOptions
  ) async throws -> BuiltRuntime {
    let sources = sources.sorted { $0.name < $1.name }
    let package = package.flatMap { $0.bringsGalleryDisplay ? $0 : nil }
    let digest = digest(of: sources, package)
    let folder = "\(options.galleryScratch)/runtime-\(digest.prefix(16))"
    let runtime = BuiltRuntime(
      folder: folder, digest: digest, librarySuffix: toolchain.librarySuffix)
    if FileTools.exists(runtime.launcher) { return runtime }

    let temporary = FileTools.temporaryName(beside: folder)
    defer { FileTools.remove(temporary) }
    for source in sources { try FileTools.write(source.bytes, to: "\(temporary)/\(source.name)") }
    try await compile(sources, in: temporary, package)
    guard FileTools.rename(temporary, to: folder) || FileTools.exists(runtime.launcher) else {
      throw DiagnosticError(
        Diagnostic(
          "file-system", at: SourceLocation(path: folder), "Cannot put the runtime in its place"))
    }
    return runtime
  }

  private func digest(of sources: [RuntimeSource], _ package: BuiltPackage?) -> String {
    var parts = ["runtime 1", toolchain.version, toolchain.triple, toolchain.resources]
    parts += Self.flags
    if let package {
      let reached = package.digests.interfaces(reachedFrom: ["GalleryDisplay"])
      parts += reached.flatMap { [$0.name, $0.digest] }
      parts += package.keyFlags(forExampleAt: "", toolchain: toolchain)
    }
    for source in sources { parts += [source.name, SHA256.hex(source.bytes)] }
    return SHA256.hex(of: parts)
  }

  /// The flags with which the runtime is written: those of this package's own targets.
  ///
  /// Optimising it takes 8.5 s in place of 2.2 s, and what examples call most is generic and called across
  /// a library, so that it is not specialised anyway.
  private static let flags = [
    "-Onone", "-wmo", "-parse-as-library", "-swift-version", "6", "-package-name", "swift_gallery",
    "-enable-upcoming-feature", "ExistentialAny", "-enable-upcoming-feature",
    "InternalImportsByDefault", "-enable-upcoming-feature", "MemberImportVisibility",
  ]

  private func compile(
    _ sources: [RuntimeSource], in folder: String, _ package: BuiltPackage?
  ) async throws {
    var objects: [String] = []
    var imports = ["-I", "."]
    if let package {
      imports += package.commonFlags
    } else {
      objects.append(
        try await compileModule("GalleryDisplay", sources, "runtime/display/", imports, folder))
    }
    objects.append(
      try await compileModule("GalleryRuntime", sources, "runtime/gallery/", imports, folder))

    var link = ["-emit-library", "-module-name", "GalleryRuntime"] + objects
    link += ["-o", "libGalleryRuntime.\(toolchain.librarySuffix)"]
    // The C symbols `gallery_*` come from the launcher, so undefined symbols are right here.
    if toolchain.isELF {
      link += ["-use-ld=lld", "-lm", "-Xlinker", "-soname", "-Xlinker", "libGalleryRuntime.so"]
    } else {
      link += ["-Xlinker", "-undefined", "-Xlinker", "dynamic_lookup"]
    }
    if let library = package?.library {
      link += [library, "-Xlinker", "-rpath", "-Xlinker", FileTools.parent(of: library)]
    }
    for path in toolchain.runtimeLibraries { link += ["-Xlinker", "-rpath", "-Xlinker", path] }
    try await run(toolchain.swiftc, link, folder)
    let launcher = sources.map(\.name).filter { $0.hasSuffix(".c") }
    try await run(
      toolchain.clang,
      ["-O2", "-fno-omit-frame-pointer", "-o", "launcher"] + launcher
        + (toolchain.isELF ? ["-rdynamic", "-fuse-ld=lld", "-ldl"] : []), folder)
  }

  private func compileModule(
    _ module: String, _ sources: [RuntimeSource], _ prefix: String, _ imports: [String],
    _ folder: String
  ) async throws -> String {
    let files = sources.map(\.name).filter { $0.hasPrefix(prefix) && $0.hasSuffix(".swift") }
    var arguments = ["-c", "-emit-module", "-emit-module-path", module + ".swiftmodule"]
    arguments += ["-module-name", module, "-o", module + ".o", "-file-compilation-dir", "."]
    // The package's flags come first: the last language mode counts.
    try await run(toolchain.swiftc, imports + arguments + Self.flags + files, folder)
    return module + ".o"
  }

  private func run(_ tool: String, _ arguments: [String], _ folder: String) async throws {
    let result = try await runner.run(Command(tool, arguments, workingDirectory: folder))
    guard result.succeeded else {
      throw SwiftPMOutput(text: result.stderr.text + result.stdout.text, root: folder)
        .error("runtime-build", "Runtime of examples does not build")
    }
  }
}
