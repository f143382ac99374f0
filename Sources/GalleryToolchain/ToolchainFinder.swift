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
    let path = SearchPath(environment)
    guard let named = compiler(in: environment, path) else { throw missing(.compiler) }
    let answer = try await runner.run(
      Command(named, ["-print-target-info"], environment: environment))
    guard answer.succeeded,
      let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(answer.stdout.bytes))
    else {
      throw DiagnosticError(
        Diagnostic(
          "toolchain-unusable", .error, "Compiler '\(named)' does not say what it compiles for",
          notes: [.init("'\(named) -print-target-info' failed: \(answer.stderr.text)")]))
    }
    let resources = FileTools.resolved(info.paths.runtimeResourcePath)
    let binaries = FileTools.parent(of: FileTools.parent(of: resources)) + "/bin"
    func part(_ name: String, _ missing: MissingPart) throws -> String {
      let own = binaries + "/" + name
      if FileTools.isExecutable(own) { return own }
      guard let other = path.find(name) else { throw self.missing(missing) }
      return other
    }
    let host = resources + "/host"
    let hasHost = FileTools.exists(host + "/SwiftParser.swiftmodule")
    let isApple = info.target.triple.contains("apple")
    return Toolchain(
      swiftc: try part("swiftc", .compiler), swift: try part("swift", .compiler),
      frontend: try part("swift-frontend", .frontend),
      linker: try part(isApple ? "ld" : "ld.lld", .linker), clang: try part("clang", .clang),
      resources: resources,
      runtimeLibraries: info.paths.runtimeLibraryPaths.map { FileTools.resolved($0) },
      hostLibraries: hasHost ? host : nil, version: info.version, triple: info.target.triple)
  }

  private static func compiler(
    in environment: [String: String], _ path: SearchPath
  ) -> String? {
    if let named = environment["SWIFT_EXEC"], FileTools.isExecutable(named) { return named }
    return path.find("swiftc")
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

/// A part that a gallery needs, with what to say when it is not there.
enum MissingPart {
  case compiler, frontend, linker, clang, hostLibraries, cmark, git

  var summary: String {
    switch self {
    case .compiler: "Swift compiler 'swiftc' is not in PATH"
    case .frontend: "Program 'swift-frontend' is not in the Swift toolchain"
    case .linker: "Linker 'ld.lld' is neither in the Swift toolchain nor in PATH"
    case .clang: "Compiler 'clang' is neither in the Swift toolchain nor in PATH"
    case .hostLibraries: "Folder 'lib/swift/host' with swift-syntax is not in the Swift toolchain"
    case .cmark: "Library libcmark is not installed, or pkg-config does not find it"
    case .git: "Program 'git' is not in PATH"
    }
  }

  var remedy: String {
    switch self {
    case .compiler, .frontend, .clang, .hostLibraries:
      "Install a Swift 6.3 toolchain from https://swift.org/install and put its bin folder into PATH"
    case .linker: "Install it with 'apt-get install lld', or install a whole Swift toolchain"
    case .cmark: "Install it with 'apt-get install libcmark-dev pkg-config'"
    case .git: "Install it with 'apt-get install git'"
    }
  }
}
