/// What an entry holds.
enum EntryKind: String, Sendable {
  case result, library, source, build, shard

  /// Its folder in the cache.
  var folder: String {
    switch self {
    case .result: "results"
    case .library: "libraries"
    case .source: "sources"
    case .build: "builds"
    case .shard: "shards"
    }
  }
}
