internal import ArgumentParser
internal import Foundation
internal import GalleryStore

/// `gallery cache stats`: what is kept, and how much room it takes.
struct CacheStatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Show what is kept, and how much room it takes.")

  @OptionGroup var package: PackageOptions
  @OptionGroup var cache: CacheOptions

  @Flag(help: "Write JSON instead of a table; sizes are in bytes.")
  var json = false

  func run() async throws {
    let statistics = Cache(folder: cache.folder(package)).statistics()
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      Terminal.write(String(decoding: try encoder.encode(statistics), as: UTF8.self) + "\n")
    } else {
      Terminal.write(Self.table(statistics))
    }
  }

  private static func table(_ statistics: Cache.Statistics) -> String {
    let amounts: [(String, Amount)] = [
      ("results", statistics.results), ("libraries", statistics.libraries),
      ("sources", statistics.sources),
      ("builds", statistics.builds), ("shards", statistics.shards), ("other", statistics.other),
    ]
    var rows = amounts.map { [$0, "\($1.count)", Sizes.text($1.bytes)] }
    rows.append(["total", "\(statistics.total.count)", Sizes.text(statistics.total.bytes)])
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      let gaps = zip(row, widths).map { String(repeating: " ", count: $1 - $0.count) }
      return "\(row[0])\(gaps[0])  \(gaps[1])\(row[1])  \(gaps[2])\(row[2])"
    }
    let examples = "\(statistics.examples) \(statistics.examples == 1 ? "example" : "examples")"
    return lines.joined(separator: "\n") + "\nThe recorded builds ran \(examples).\n"
  }
}
