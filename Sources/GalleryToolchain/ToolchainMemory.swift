internal import Foundation
internal import GalleryFiles

extension Toolchain {
  /// The toolchain of an environment, as `find(environment:runner:)` gives it, remembered in `<folder>/toolchain`.
  ///
  /// It is asked for again when the environment is another or anything that was found, or looked for in vain, is
  /// not as it was. Behind a proxy such as swiftly's or Apple's, whose choice depends on further files, it is
  /// always asked for.
  package static func find(
    rememberedIn folder: String,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    runner: CommandRunner = CommandRunner()
  ) async throws -> Toolchain {
    if let kept = remembered(in: folder, environment: environment) { return kept }
    let moment = Memory.moment(in: folder)
    let toolchain = try await find(environment: environment, runner: runner)
    let compiler = ToolchainParts.compiler(in: environment)
    guard let moment, let compiler,
      FileTools.parent(of: FileTools.resolved(compiler))
        == FileTools.parent(of: FileTools.resolved(toolchain.swiftc))
    else { return toolchain }
    let snapshot = FileSnapshot(of: toolchain.places(environment), at: moment)
    if snapshot.firstChange(since: moment) == nil {
      memory(in: folder).keep(toolchain, key: key(of: environment), snapshot: snapshot)
    }
    return toolchain
  }

  /// The toolchain that was found before, if nothing of it has changed since.
  package static func remembered(
    in folder: String,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Toolchain? {
    memory(in: folder).recall(Toolchain.self, key: key(of: environment))?.value
  }

  private static func memory(in folder: String) -> Memory { Memory(path: folder + "/toolchain") }

  private static func key(of environment: [String: String]) -> String {
    Memory.key("toolchain 1", [ToolEnvironment(environment).digest])
  }

  /// All paths at which parts of the toolchain are or would be found.
  private func places(_ environment: [String: String]) -> [String] {
    let binaries = FileTools.parent(of: FileTools.parent(of: resources)) + "/bin"
    let programs = [
      "swiftc", "swift", "swift-frontend", "swift-driver", "swift-build", "swift-package",
      "swift-autolink-extract", "ld.lld", "lld", "ld", "clang", "llvm-symbolizer",
    ]
    let folders = [binaries] + SearchPath(environment).folders
    var places = folders.flatMap { folder in programs.map { "\(folder)/\($0)" } }
    places += [swiftc, swift, frontend, linker, clang, resources, resources + "/host"]
    places += [environment["SWIFT_EXEC"]].compactMap(\.self)
    places += ["SwiftParser", "SwiftCompilerPluginMessageHandling"].map {
      "\(resources)/host/\($0).swiftmodule"
    }
    for folder in runtimeLibraries {
      places += [folder] + FileTools.list(folder).map { "\(folder)/\($0)" }
    }
    return places
  }
}
