internal import ArgumentParser
internal import Foundation
internal import GalleryKit

/// `gallery init`: a configuration, a first page and a first example.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a configuration, an index page and a first example into a package.",
    discussion: "Files that are already there stay as they are.")

  @Option(help: ArgumentHelp("The package's folder.", valueName: "folder"), completion: .directory)
  var packagePath = "."

  func run() async throws {
    let folder = URL(fileURLWithPath: packagePath, isDirectory: true)
    let files = try await DiagnosticPrinter(color: .auto).orExit {
      try await GalleryInitializer.initialize(packageAt: folder)
    }
    for file in files {
      Terminal.write(file.wasWritten ? "wrote   \(file.path)\n" : "kept    \(file.path)\n")
    }
    Terminal.write("Now run: gallery build (and keep the folder of the website out of commits)\n")
  }
}
