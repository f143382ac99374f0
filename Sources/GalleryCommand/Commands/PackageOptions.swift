internal import ArgumentParser
internal import Foundation
internal import GalleryKit
internal import GalleryToolchain

/// Where the package is and how its libraries are built: in SwiftPM's words.
struct PackageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The package's folder.", valueName: "folder"), completion: .directory)
  var packagePath = "."

  @Option(
    help: ArgumentHelp(
      "SwiftPM's build folder (default: .build in the package).", valueName: "folder"),
    completion: .directory)
  var scratchPath: String?

  @Option(name: .shortAndLong, help: "How the package's libraries are compiled.")
  var configuration: BuildOptions.Configuration = .debug

  @Option(
    name: .customLong("Xswiftc", withSingleDash: true), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A flag for every Swift compiler call.", valueName: "flag"))
  var swiftcFlags: [String] = []

  @Option(
    name: .customLong("Xcc", withSingleDash: true), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A flag for every C compiler call.", valueName: "flag"))
  var ccFlags: [String] = []

  @Option(
    name: .customLong("Xlinker", withSingleDash: true), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A flag for the linker.", valueName: "flag"))
  var linkerFlags: [String] = []

  @Option(
    help: ArgumentHelp("Traits of the package to enable, comma-separated.", valueName: "names"))
  var traits: String?

  /// A request for this package with everything else at its default.
  func request() -> BuildRequest {
    BuildRequest(
      options: BuildOptions(
        packagePath: packagePath, scratchPath: scratchPath, configuration: configuration,
        swiftcFlags: swiftcFlags, ccFlags: ccFlags, linkerFlags: linkerFlags, traits: traits))
  }
}

extension BuildOptions.Configuration: ExpressibleByArgument {}

/// Which examples or snippets are meant.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only examples or snippets whose name matches this regular expression.", valueName: "pattern")
  )
  var filter: String?

  @Option(
    help: ArgumentHelp(
      "Leave out those whose name matches this regular expression.", valueName: "pattern"))
  var skip: String?

  var selection: ExampleSelection { ExampleSelection(filter: filter, skip: skip) }

  func validate() throws {
    for (name, pattern) in [("--filter", filter), ("--skip", skip)] {
      guard let pattern else { continue }
      do {
        _ = try Regex(pattern)
      } catch {
        throw ValidationError("\(name) '\(pattern)' is no regular expression: \(error)")
      }
    }
  }
}

/// How much is said, and how.
struct MessageOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Show what SwiftPM prints, and each example's outcome.")
  var verbose = false

  @Flag(name: .shortAndLong, help: "Show errors only.")
  var quiet = false

  @Option(help: ArgumentHelp("When to write colours.", valueName: "when"))
  var color: ColorChoice = .auto

  func validate() throws {
    if verbose, quiet { throw ValidationError("--verbose and --quiet exclude each other") }
  }
}
