internal import ArgumentParser
internal import Foundation
internal import GalleryStore

/// `gallery cache import`: take what another machine exported.
struct CacheImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take results that another machine exported.",
    discussion: """
      Each entry is verified; what is damaged or foreign is refused with a warning. That shows that \
      nothing was changed on the way, not who made it: take folders of machines that you trust. \
      Shards that were built from other sources than those here are an error.
      """)

  @Argument(help: "The folder that `gallery cache export` wrote.", completion: .directory)
  var source: String

  @OptionGroup var package: PackageOptions
  @OptionGroup var cache: CacheOptions

  func run() async throws {
    let printer = DiagnosticPrinter(color: .auto)
    let folder = URL(fileURLWithPath: source, isDirectory: true).standardizedFileURL
    let exchanged = try await printer.orExit {
      try Cache(folder: cache.folder(package)).importEntries(from: folder)
    }
    ExchangeText.print(exchanged, verb: "Imported", printer)
  }
}
