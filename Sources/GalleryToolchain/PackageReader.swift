internal import Foundation
package import GalleryDiagnostics

extension PackageLayout {
  /// Asks SwiftPM what the package in a folder declares.
  ///
  /// - Throws: a `DiagnosticError` with SwiftPM's messages if there is no package or its manifest is wrong.
  package static func read(
    _ options: BuildOptions, toolchain: Toolchain, runner: CommandRunner = CommandRunner()
  ) async throws -> PackageLayout {
    try options.checkPackage()
    let root = options.absolutePackagePath
    let answer = try await runner.run(
      Command(
        toolchain.swift,
        ["package"] + options.location + options.traitArguments + ["describe", "--type", "json"],
        workingDirectory: root))
    guard answer.succeeded else {
      throw SwiftPMOutput(text: answer.stderr.text + answer.stdout.text, root: root)
        .error("package-manifest", "Package cannot be read")
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(PackageDescription.self, from: json(in: answer.stdout.bytes)).layout
    } catch {
      throw DiagnosticError(
        Diagnostic(
          "package-description", .error,
          "SwiftPM's description of the package is not what was expected",
          notes: [.init("\(error)")]))
    }
  }

  /// The JSON of an answer before which SwiftPM may have printed that it waits or fetches.
  static func json(in bytes: [UInt8]) -> Data {
    Data(bytes[(bytes.firstIndex(of: UInt8(ascii: "{")) ?? bytes.startIndex)...])
  }
}

extension BuildOptions {
  /// Finds out whether there is a package at all.
  ///
  /// - Throws: a `DiagnosticError` if the folder holds no manifest.
  package func checkPackage() throws(DiagnosticError) {
    guard !FileTools.exists(absolutePackagePath + "/Package.swift") else { return }
    throw DiagnosticError(
      Diagnostic(
        "no-package", at: SourceLocation(path: packagePath),
        "Folder holds no Package.swift",
        notes: [.init("Name the package's folder with --package-path")]))
  }
}
