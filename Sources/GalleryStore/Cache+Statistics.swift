internal import GalleryModel

extension Cache {
  /// What is kept.
  package struct Statistics: Hashable, Codable, Sendable {
    package var results = Amount()
    /// Compiled examples, their libraries included.
    package var libraries = Amount()
    /// Examples as they were read.
    package var sources = Amount()
    package var builds = Amount()
    package var shards = Amount()
    /// Files of none of these: not finished, superseded, or not the cache's.
    package var other = Amount()
    /// Examples that the kept builds and shards used.
    package var examples = 0

    package var total: Amount { results + libraries + sources + builds + shards + other }
  }

  /// Counts what is kept, by the names and sizes of the files.
  package func statistics() -> Statistics {
    var statistics = Statistics()
    let listing = CacheListing(of: self)
    let libraries = Set(listing.files.compactMap { $0.libraryKey })
    for file in listing.files {
      switch file.place {
      case .result: statistics.results.add(file.bytes)
      case .library: statistics.libraries.add(file.bytes)
      case .source: statistics.sources.add(file.bytes)
      case .libraryFile(let key) where libraries.contains(key):
        statistics.libraries.bytes += file.bytes
      case .build: statistics.builds.add(file.bytes)
      case .shard: statistics.shards.add(file.bytes)
      case .libraryFile, .temporary, .other: statistics.other.add(file.bytes)
      }
    }
    var examples = Set(shards().flatMap { $0.examples.map(\.example) })
    for number in buildNumbers() {
      examples.formUnion(build(number)?.examples.map(\.example) ?? [])
    }
    statistics.examples = examples.count
    return statistics
  }
}

extension CacheListing.File {
  /// The key of an entry of a library.
  fileprivate var libraryKey: String? {
    guard case .library(let key) = place else { return nil }
    return key
  }
}
