internal import Foundation
internal import GalleryDiagnostics

/// The parts of a toolchain, as far as they are there.
struct ToolchainParts {
  /// What the compiler says of itself.
  var info: TargetInfo
  /// `lib/swift`.
  var resources: String
  var swiftc: String?
  var swift: String?
  var frontend: String?
  var linker: String?
  var clang: String?
  /// `lib/swift/host` with swift-syntax in it.
  var hostLibraries: String?

  /// The parts of the toolchain that the compiler of an environment belongs to, else those in `PATH`.
  ///
  /// - Throws: a `DiagnosticError` if there is no compiler or it does not answer.
  static func locate(
    environment: [String: String], runner: CommandRunner
  ) async throws -> ToolchainParts {
    let path = SearchPath(environment)
    guard let compiler = compiler(in: environment) else {
      throw Toolchain.missing(.compiler)
    }
    let answer = try await runner.run(
      Command(compiler, ["-print-target-info"], environment: environment))
    guard answer.succeeded,
      let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(answer.stdout.bytes))
    else {
      throw DiagnosticError(
        Diagnostic(
          "toolchain-unusable", .error,
          "Compiler '\(compiler)' does not say what it compiles for",
          notes: [.init("'\(compiler) -print-target-info' failed: \(answer.stderr.text)")]))
    }
    let resources = FileTools.resolved(info.paths.runtimeResourcePath)
    let binaries = FileTools.parent(of: FileTools.parent(of: resources)) + "/bin"
    func part(_ name: String) -> String? {
      let own = binaries + "/" + name
      return FileTools.isExecutable(own) ? own : path.find(name)
    }
    let host = resources + "/host"
    // The parser for the tool, the messages for macro plug-ins that link the same folder.
    let hasHost = ["SwiftParser", "SwiftCompilerPluginMessageHandling"].allSatisfy {
      FileTools.exists("\(host)/\($0).swiftmodule")
    }
    return ToolchainParts(
      info: info, resources: resources, swiftc: part("swiftc"), swift: part("swift"),
      frontend: part("swift-frontend"), linker: part(info.isApple ? "ld" : "ld.lld"),
      clang: part("clang"), hostLibraries: hasHost ? host : nil)
  }

  /// The compiler that an environment names: `SWIFT_EXEC`, else the first `swiftc` in `PATH`.
  static func compiler(in environment: [String: String]) -> String? {
    if let named = environment["SWIFT_EXEC"], FileTools.isExecutable(named) { return named }
    return SearchPath(environment).find("swiftc")
  }
}
