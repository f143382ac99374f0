/// Which files a collection removes: the rule alone, without a file system.
///
/// 1. The newest builds and all shards are roots; what none of them used goes.
/// 2. While the rest is larger than the maximum, the oldest root that is a build is one no more. The
///    newest build stays.
/// 3. While it still is, libraries go, the largest first: they are made again in a second, where a
///    result may have taken minutes.
struct CollectionPlan {
  /// The keys that some builds used.
  private struct Use {
    var results: Set<String> = []
    var libraries: Set<String> = []
    var sources: Set<String> = []
  }

  private let listing: CacheListing
  private let shards: Use
  /// The roots among the builds, the newest first.
  private var builds: [(number: Int, build: Cache.BuildRecord)]
  private var use = Use()
  /// The number of the newest build that can be read.
  private let newest: Int

  init(
    _ listing: CacheListing, builds: [(number: Int, build: Cache.BuildRecord)],
    shards: [Cache.ShardRecord], keepingBuilds: Int, maximumBytes: Int?
  ) {
    self.listing = listing
    self.shards = Use(results: Set(shards.flatMap { $0.examples.map(\.key) }))
    self.builds = Array(builds.prefix(keepingBuilds))
    newest = builds.first?.number ?? 0
    use = usedKeys()
    guard let maximumBytes else { return }
    while bytesLeft > maximumBytes, self.builds.count > 1 {
      self.builds.removeLast()
      use = usedKeys()
    }
    removeLibraries(above: maximumBytes)
  }

  /// The files that go, sorted by path; an entry stands before its library.
  var removed: [CacheListing.File] { listing.files.filter { !isKept($0.place) } }

  /// Bytes of the files that stay.
  private var bytesLeft: Int {
    listing.files.reduce(0) { $0 + (isKept($1.place) ? $1.bytes : 0) }
  }

  private func isKept(_ place: CacheListing.Place) -> Bool {
    switch place {
    case .result(let key): use.results.contains(key)
    case .library(let key), .libraryFile(let key): use.libraries.contains(key)
    case .source(let key): use.sources.contains(key)
    // A record above the newest may be one that another build is about to fill.
    case .build(let number): number > newest || builds.contains { $0.number == number }
    case .temporary(let process): !TemporaryName.isAbandoned(process)
    case .shard, .other: true
    }
  }

  private func usedKeys() -> Use {
    var use = shards
    for used in builds.flatMap(\.build.examples) {
      if let result = used.result { use.results.insert(result) }
      if let source = used.source { use.sources.insert(source) }
      if let library = used.library { use.libraries.insert(library) }
    }
    return use
  }

  private mutating func removeLibraries(above maximum: Int) {
    var bytes: [String: Int] = [:]
    for file in listing.files where isKept(file.place) {
      switch file.place {
      case .library(let key), .libraryFile(let key): bytes[key, default: 0] += file.bytes
      default: break
      }
    }
    var left = bytesLeft
    for (key, size) in bytes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      guard left > maximum else { return }
      use.libraries.remove(key)
      left -= size
    }
  }
}
