internal import GalleryDiagnostics

/// Parts that are put together must be parts of the same whole.
enum ShardAgreement {
  /// Throws what differs if a part does not fit those that are there.
  static func check(
    _ shard: Cache.ShardRecord, with others: [Cache.ShardRecord], path: String
  ) throws(DiagnosticError) {
    guard let other = others.first(where: { !$0.fits(shard) }) else { return }
    let difference = shard.firstDifference(from: other)
    let name = difference?.name ?? "sources"
    throw DiagnosticError(
      Diagnostic(
        "shards-disagree", at: SourceLocation(path: path),
        "shards \(shard.name) and \(other.name) are no parts of one build: they differ in '\(name)'",
        notes: [
          .init("shard \(shard.name) has \(quoted(difference?.mine))"),
          .init("shard \(other.name) has \(quoted(difference?.theirs))"),
        ],
        fixIts: [
          .init(
            "build every shard from the same commit with the same tools, "
              + "and put the shards together in a cache that holds no others")
        ]))
  }

  private static func quoted(_ value: String?) -> String { value.map { "'\($0)'" } ?? "none" }
}
