internal import Foundation
internal import GalleryDiagnostics

extension Toolchain {
  /// The toolchain that `SWIFT_EXEC` names, else the one of the first `swiftc` in `PATH`.
  ///
  /// Behind a proxy such as swiftly's the compiler itself says where its toolchain is.
  /// - Throws: a `DiagnosticError` that says what is missing and how to get it.
  package static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    runner: CommandRunner = CommandRunner()
  ) async throws -> Toolchain {
    let parts = try await ToolchainParts.locate(environment: environment, runner: runner)
    func part(_ path: String?, _ missing: MissingPart) throws -> String {
      guard let path else { throw self.missing(missing) }
      return path
    }
    return Toolchain(
      swiftc: try part(parts.swiftc, .compiler), swift: try part(parts.swift, .swift),
      frontend: try part(parts.frontend, .frontend), linker: try part(parts.linker, .linker),
      clang: try part(parts.clang, .clang), resources: parts.resources,
      runtimeLibraries: parts.info.paths.runtimeLibraryPaths.map { FileTools.resolved($0) },
      hostLibraries: parts.hostLibraries, version: parts.info.version,
      triple: parts.info.target.triple)
  }

  static func missing(_ part: MissingPart) -> DiagnosticError {
    DiagnosticError(
      Diagnostic("toolchain-incomplete", .error, part.summary, notes: [.init(part.remedy)]))
  }
}

/// The folders in which programs are looked for.
struct SearchPath {
  var folders: [String]

  init(_ environment: [String: String]) {
    folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
  }

  func find(_ name: String) -> String? {
    folders.lazy.map { $0 + "/" + name }.first { FileTools.isExecutable($0) }
  }
}
