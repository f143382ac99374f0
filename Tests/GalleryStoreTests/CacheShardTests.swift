import Foundation
import GalleryModel
import Testing

@testable import GalleryStore

/// Records of the parts in which the examples of a package were built.
@Suite struct CacheShardTests {
  private let home: TemporaryCache
  private var cache: Cache { home.cache }

  init() throws { home = try TemporaryCache() }

  @Test func `the parts are told in the order of their numbers`() {
    for index in [10, 2, 1] { #expect(cache.record(.sample(index, of: 10)) == nil) }
    #expect(cache.shards().map(\.index) == [1, 2, 10])
  }

  @Test func `a part that is built again takes the place of its record`() {
    cache.record(.sample(1, of: 2, example: "old"))
    cache.record(.sample(2, of: 2))
    cache.record(.sample(1, of: 2, example: "new"))
    #expect(cache.shards() == [.sample(1, of: 2, example: "new"), .sample(2, of: 2)])
  }

  @Test(arguments: [
    Cache.ShardRecord.sample(1, of: 3), .sample(1, of: 2, sources: "t"),
    .sample(1, of: 2, tool: "2"),
  ])
  func `a part of another whole takes the place of all`(shard: Cache.ShardRecord) {
    cache.record(.sample(1, of: 2))
    cache.record(.sample(2, of: 2))
    cache.record(shard)
    #expect(cache.shards() == [shard])
  }

  @Test func `a record under another's name, or a changed one, is none`() throws {
    cache.record(.sample(1, of: 2))
    try FileManager.default.copyItem(
      atPath: cache.shardPath("1-of-2"), toPath: cache.shardPath("2-of-2"))
    for name in ["0-of-2", "3-of-2", "01-of-2", "1-of-2-of-3", "x"] {
      try StoreFile.write([], to: cache.shardPath(name))
    }
    #expect(cache.shards() == [.sample(1, of: 2)])
    truncate(cache.shardPath("1-of-2"), 99)
    #expect(cache.shards() == [])
  }

  @Test func `what differs between two parts is told by its name`() throws {
    let part = Cache.ShardRecord.sample(1, of: 2)
    #expect(part.firstDifference(from: .sample(2, of: 2)) == nil)
    #expect(
      try #require(part.firstDifference(from: .sample(2, of: 2, tool: "2"))) == ("tool", "1", "2"))
    let sources = part.firstDifference(from: .sample(2, of: 2, sources: "t"))
    #expect(try #require(sources) == ("sources", "s", "t"))
    let count = part.firstDifference(from: .sample(2, of: 3))
    #expect(try #require(count) == ("number of shards", "2", "3"))
  }
}

extension Cache.ShardRecord {
  /// A part with one example.
  static func sample(
    _ index: Int, of count: Int, sources: String = "s", tool: String = "1", example: String = "a/b",
    key: CacheKey = Samples.key()
  ) -> Cache.ShardRecord {
    Cache.ShardRecord(
      index: index, count: count, sources: sources, parts: [KeyPart("tool", tool)],
      examples: [.init(example: ExampleID(example), key: key.digest)])
  }
}
