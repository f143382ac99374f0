internal import GalleryDiagnostics

/// Links all objects of a package's libraries into one shared library, unless that is done already.
struct PackageLinker {
  var toolchain: Toolchain
  var options: BuildOptions
  var runner: CommandRunner

  /// The folder of the library.
  var folder: String { options.galleryScratch + "/" + options.configuration.rawValue }

  /// Links the objects of the targets; nil if they have none.
  ///
  /// The objects are given to the linker as they are, not in an archive, so that conformances that nothing
  /// names are in the library too. A stamp beside the library holds the toolchain, the flags, and length and
  /// time of each object: with the same stamp nothing is linked.
  func link(_ targets: [BuildManifest.Target]) async throws -> String? {
    let objects = targets.flatMap(\.objects)
    guard !objects.isEmpty else { return nil }
    let library = "\(folder)/libGalleryPackage.\(toolchain.librarySuffix)"
    var inputs = ["gallery 1", toolchain.swiftc, toolchain.version] + options.linkerFlags
    for object in objects {
      guard let stamp = FileTools.stamp(object) else {
        throw DiagnosticError(
          Diagnostic(
            "object-missing", .error,
            "Object '\(FileTools.name(of: object))' of the package was not built",
            notes: [.init("SwiftPM's build description names \(object)")]))
      }
      inputs.append("\(object) \(stamp)")
    }
    let stampPath = library + ".stamp"
    let stamp = Array(inputs.joined(separator: "\n").utf8)
    if FileTools.exists(library), FileTools.read(stampPath) == stamp { return library }

    try FileTools.makeFolder(folder)
    var settings = try await LinkerSettings(toolchain: toolchain, options: options, runner: runner)
      .flags(for: Set(targets.map(\.name)))
    if objects.contains(where: Self.isFromCxx) {
      settings.append(toolchain.isELF ? "-lstdc++" : "-lc++")
    }
    let temporary = FileTools.temporaryName(beside: library)
    defer {
      FileTools.remove(temporary)
      FileTools.remove(temporary + ".objects")
    }
    try FileTools.write(
      Array(objects.map(Self.quoted).joined(separator: "\n").utf8), to: temporary + ".objects")
    let result = try await runner.run(
      Command(toolchain.swiftc, arguments(temporary, settings), workingDirectory: folder))
    guard result.succeeded, FileTools.rename(temporary, to: library) else {
      throw DiagnosticError(
        Diagnostic(
          "package-link", .error,
          "Libraries of package '\(FileTools.name(of: options.packagePath))' cannot be linked",
          notes: Self.explanation(result.stderr.text)))
    }
    try FileTools.write(stamp, to: stampPath)
    return library
  }

  private func arguments(_ output: String, _ settings: [String]) -> [String] {
    var arguments = ["-emit-library", "-module-name", "GalleryPackage", "-o", output]
    arguments.append("@\(output).objects")
    if toolchain.isELF {
      arguments += ["-use-ld=lld", "-lm"]
      arguments += ["-soname", "libGalleryPackage.so", "-z", "defs", "--build-id=sha1"]
        .flatMap { ["-Xlinker", $0] }
    }
    for path in toolchain.runtimeLibraries {
      arguments += ["-Xlinker", "-rpath", "-Xlinker", path]
    }
    return arguments + settings.flatMap(Self.forDriver)
      + options.linkerFlags.flatMap { ["-Xlinker", $0] }
  }

  /// True for the object of a C++ source: SwiftPM links the C++ library where there is one, and so do we.
  private static func isFromCxx(_ object: String) -> Bool {
    [".cc.o", ".cpp.o", ".cxx.o", ".c++.o", ".C.o", ".mm.o"].contains { object.hasSuffix($0) }
  }

  /// Turns clang's `-Wl,a,b` into what the Swift driver takes.
  private static func forDriver(_ flag: String) -> [String] {
    guard flag.hasPrefix("-Wl,") else { return [flag] }
    return flag.split(separator: ",").dropFirst().flatMap { ["-Xlinker", String($0)] }
  }

  /// A path as a response file takes it.
  static func quoted(_ path: String) -> String {
    "\""
      + path.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private static func explanation(_ text: String) -> [Diagnostic.Note] {
    let lines = text.split(whereSeparator: \.isNewline)
    let errors = lines.filter { $0.contains("error: ") }
    return (errors.isEmpty ? lines : errors).prefix(12).map { .init(String($0)) }
  }
}
