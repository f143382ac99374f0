internal import ArgumentParser
internal import GalleryStore

/// `gallery cache gc`: remove what no build uses any more.
struct CacheCollectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gc", abstract: "Remove what the last builds did not use.",
    discussion: """
      What the newest builds used stays, however old it is. Above a size the older of these builds \
      go first, then the compiled examples of the newest one; its results stay.
      """)

  @OptionGroup var package: PackageOptions
  @OptionGroup var cache: CacheOptions

  @Option(
    help: ArgumentHelp("How many of the newest builds keep what they used.", valueName: "number"))
  var keepBuilds = 20

  @Option(help: ArgumentHelp("The room to keep to, such as 500MB or 2GB.", valueName: "size"))
  var maxSize: ByteCount?

  func validate() throws {
    if keepBuilds < 1 { throw ValidationError("--keep-builds takes a number greater than 0") }
  }

  func run() async throws {
    let collected = Cache(folder: cache.folder(package))
      .collect(keepingBuilds: keepBuilds, maximumBytes: maxSize?.bytes)
    let counts = [
      Sizes.count(collected.results.count, "result", "results"),
      Sizes.count(collected.libraries.count, "library", "libraries"),
      Sizes.count(collected.sources.count, "source", "sources"),
      Sizes.count(collected.builds.count, "build", "builds"),
      Sizes.count(collected.other.count, "loose file", "loose files"),
    ].compactMap { $0 }
    let left = "\(Sizes.text(collected.bytesLeft)) left"
    guard !counts.isEmpty else {
      Terminal.write("Nothing to remove, \(left).\n")
      return warn(collected.bytesLeft)
    }
    Terminal.write(
      "Removed \(counts.joined(separator: ", ")) (\(Sizes.text(collected.removed.bytes))), \(left).\n"
    )
    warn(collected.bytesLeft)
  }

  private func warn(_ left: Int) {
    guard let maxSize, left > maxSize.bytes else { return }
    Terminal.write("The results of the newest build alone take more than \(maxSize.text).\n")
  }
}
