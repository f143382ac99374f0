internal import Foundation

/// SwiftPM's own description of a build, `<scratch>/<configuration>/description.json`.
struct BuildDescription: Decodable {
  struct SwiftCommand: Decodable {
    struct Input: Decodable { var name: String }

    var moduleName: String
    var moduleOutputPath: String
    /// The folder for `-I`.
    var importPath: String
    var otherArguments: [String]
    /// Absolute paths.
    var sources: [String]
    /// What must be built before: sources, modules and C objects of direct dependencies, tools.
    var inputs: [Input]
  }

  /// By the names of the manifest's commands, such as `C.Kitchen-x86_64-unknown-linux-gnu-debug.module`.
  var swiftCommands: [String: SwiftCommand]
  /// Module names of all dependencies, direct or not, by module name.
  var targetDependencyMap: [String: [String]]
  /// Targets of which plug-ins write sources.
  var generatedSourceTargetSet: [String]?

  static func read(_ path: String) -> BuildDescription? {
    FileTools.read(path).flatMap {
      try? JSONDecoder().decode(BuildDescription.self, from: Data($0))
    }
  }
}
