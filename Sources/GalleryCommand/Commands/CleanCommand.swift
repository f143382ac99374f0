internal import ArgumentParser
internal import Foundation
internal import GalleryKit

/// `gallery clean`: remove what the gallery wrote.
struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove the website and what the gallery keeps between builds.",
    discussion: "Files in the website's folder that the gallery did not write stay.")

  @OptionGroup var package: PackageOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder of the website (default: site/_build).", valueName: "folder"),
    completion: .directory)
  var output: String?

  func run() async throws {
    var request = package.request()
    request.output = output.map { URL(fileURLWithPath: $0, isDirectory: true).standardizedFileURL }
    let removed = try await DiagnosticPrinter(color: .auto).orExit { [request] in
      try GalleryCleaner.clean(request)
    }
    Terminal.write("Removed \(removed) \(removed == 1 ? "file" : "files") of the website.\n")
  }
}
