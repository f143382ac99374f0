/// How the user wants the package to be built, in SwiftPM's words.
package struct BuildOptions: Hashable, Codable, Sendable {
  package enum Configuration: String, Codable, Sendable, CaseIterable {
    case debug, release
  }

  package var packagePath: String
  /// nil for `.build` in the package.
  package var scratchPath: String?
  package var configuration: Configuration
  /// `-Xswiftc`.
  package var swiftcFlags: [String]
  /// `-Xcc`.
  package var ccFlags: [String]
  /// `-Xlinker`.
  package var linkerFlags: [String]
  /// `--traits`.
  package var traits: String?
  /// nil for as many as there are processors.
  package var jobs: Int?

  package init(
    packagePath: String, scratchPath: String? = nil, configuration: Configuration = .debug,
    swiftcFlags: [String] = [], ccFlags: [String] = [], linkerFlags: [String] = [],
    traits: String? = nil, jobs: Int? = nil
  ) {
    self.packagePath = packagePath
    self.scratchPath = scratchPath
    self.configuration = configuration
    self.swiftcFlags = swiftcFlags
    self.ccFlags = ccFlags
    self.linkerFlags = linkerFlags
    self.traits = traits
    self.jobs = jobs
  }

  /// Absolute path of the package's folder.
  package var absolutePackagePath: String { FileTools.absolute(packagePath) }

  /// Absolute path of SwiftPM's scratch folder.
  package var scratch: String {
    FileTools.absolute(scratchPath ?? packagePath + "/.build")
  }

  /// Absolute path of SwiftPM's folder for what it builds.
  var products: String { scratch + "/" + configuration.rawValue }

  /// Absolute path of the folder for what the gallery builds itself.
  package var galleryScratch: String { scratch + "/gallery" }

  /// Absolute path of SwiftPM's record of dependencies.
  var workspaceState: String { scratch + "/workspace-state.json" }

  var location: [String] {
    ["--package-path", FileTools.absolute(packagePath), "--scratch-path", scratch]
  }

  var traitArguments: [String] { traits.map { ["--traits", $0] } ?? [] }

  /// The arguments of `swift build`.
  var buildArguments: [String] {
    ["build"] + location + ["-c", configuration.rawValue] + traitArguments
      + swiftcFlags.flatMap { ["-Xswiftc", $0] } + ccFlags.flatMap { ["-Xcc", $0] }
      + linkerFlags.flatMap { ["-Xlinker", $0] } + (jobs.map { ["--jobs", "\($0)"] } ?? [])
  }
}
