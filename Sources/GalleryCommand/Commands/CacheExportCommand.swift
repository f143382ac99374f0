internal import ArgumentParser
internal import Foundation
internal import GalleryStore

/// `gallery cache export`: a folder that another machine can take.
struct CacheExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Copy what the newest build and its shards used into a folder.",
    discussion: "The folder is a cache itself. What is in it already stays.")

  @Argument(help: "The folder to write.", completion: .directory)
  var destination: String

  @OptionGroup var package: PackageOptions
  @OptionGroup var cache: CacheOptions

  @Flag(help: "Copy compiled examples too: they fit the same system and toolchain only.")
  var libraries = false

  func run() async throws {
    let printer = DiagnosticPrinter(color: .auto)
    let folder = URL(fileURLWithPath: destination, isDirectory: true).standardizedFileURL
    let exchanged = try await printer.orExit {
      try Cache(folder: cache.folder(package)).export(to: folder, includesLibraries: libraries)
    }
    ExchangeText.print(exchanged, verb: "Exported", printer)
  }
}
