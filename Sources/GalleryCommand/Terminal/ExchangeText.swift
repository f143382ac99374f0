internal import GalleryStore

/// What is said of entries that went from one cache to another.
enum ExchangeText {
  /// Warnings that are written one by one: a hostile folder may hold millions of causes.
  private static let longest = 20

  /// Writes what was taken, and a warning for what was not.
  static func print(_ exchanged: Cache.Exchanged, verb: String, _ printer: DiagnosticPrinter) {
    printer.print(Array(exchanged.refused.prefix(longest)))
    let more = exchanged.refused.count - longest
    if let text = Sizes.count(max(0, more), "further entry was", "further entries were") {
      Terminal.error("\(text) not taken")
    }
    Terminal.write(text(exchanged, verb: verb))
  }

  /// What was taken, in one line.
  ///
  /// Such as `Exported 9 results, 1 shard (120 kB); 3 entries were there already.`
  static func text(_ exchanged: Cache.Exchanged, verb: String) -> String {
    let counts = [
      Sizes.count(exchanged.results.count, "result", "results"),
      Sizes.count(exchanged.libraries.count, "library", "libraries"),
      Sizes.count(exchanged.builds, "build", "builds"),
      Sizes.count(exchanged.shards, "shard", "shards"),
    ].compactMap { $0 }
    let bytes = Sizes.text((exchanged.results + exchanged.libraries).bytes)
    let known = Sizes.count(exchanged.known, "entry was", "entries were")
    return "\(verb) \(counts.isEmpty ? "nothing" : counts.joined(separator: ", ")) (\(bytes))"
      + "\(known.map { "; \($0) there already" } ?? "").\n"
  }
}
