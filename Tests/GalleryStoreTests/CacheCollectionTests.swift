import Foundation
import GalleryModel
import Testing

@testable import GalleryStore

/// A collection leaves exactly what the newest builds and the shards used.
@Suite struct CacheCollectionTests {
  private let home: TemporaryCache
  private var cache: Cache { home.cache }

  init() throws { home = try TemporaryCache() }

  /// Keeps a result and a library of each name, and records a build of them.
  private func build(_ names: [String]) throws {
    for name in names { try keep(name) }
    cache.record(
      Cache.BuildRecord(
        examples: names.map {
          let digest = Samples.key($0).digest
          return .init(example: ExampleID($0), result: digest, library: digest)
        }))
  }

  private func keep(_ name: String) throws {
    let key = Samples.key(name)
    #expect(cache.keep(Samples.result(of: ExampleID(name)), for: key) == nil)
    let bytes = [UInt8](repeating: 1, count: name == "large" ? 50_000 : 5_000)
    #expect(try home.keepLibrary(key, ExampleID(name), bytes: bytes) == nil)
  }

  private func results(_ names: [String]) -> [String] {
    names.filter { cache.result(for: Samples.key($0), of: ExampleID($0)).value != nil }
  }

  private func libraries(_ names: [String]) -> [String] {
    names.filter {
      let found = cache.library(
        for: Samples.key($0), of: ExampleID($0), linkingTo: home.path("linked.so"))
      return found.value != nil
    }
  }

  @Test func `a collection is due when there are twice as many builds as are kept`() throws {
    for name in ["a", "b", "c"] { try build([name]) }
    cache.collectWhenDue(keepingBuilds: 2)
    #expect(results(["a", "b", "c"]) == ["a", "b", "c"])
    try build(["d"])
    cache.collectWhenDue(keepingBuilds: 2)
    #expect(results(["a", "b", "c", "d"]) == ["c", "d"])
  }

  @Test(arguments: [(1, ["c"]), (2, ["b", "c"]), (3, ["a", "b", "c"]), (9, ["a", "b", "c"])])
  func `what the newest builds used stays and nothing else`(builds: Int, names: [String]) throws {
    let all = ["a", "b", "c", "loose"]
    try build(["a"])
    try build(["b"])
    try build(["c"])
    try keep("loose")
    let collected = cache.collect(keepingBuilds: builds)
    #expect(results(all) == names && libraries(all) == names)
    #expect(collected.results.count == all.count - names.count)
    #expect(collected.libraries.count == all.count - names.count)
    #expect(collected.builds.count == max(0, 3 - builds))
    let left = cache.statistics()
    #expect(left.results.count == names.count && left.libraries.count == names.count)
    #expect(left.builds.count == min(3, builds) && left.total.bytes == collected.bytesLeft)
    // Folders that a removed entry leaves empty go too.
    #expect(
      Set(home.files().filter { $0.split(separator: "/").count == 3 }).count
        == 2 * Set(names.map { Samples.key($0).digest.prefix(2) }).count + min(3, builds))
    #expect(cache.collect(keepingBuilds: builds).removed == Amount())
  }

  @Test func `what a shard used stays`() throws {
    try keep("shard")
    try build(["a"])
    cache.record(.sample(1, of: 2, key: Samples.key("shard")))
    _ = cache.collect(keepingBuilds: 1)
    #expect(results(["a", "shard"]) == ["a", "shard"])
    #expect(cache.shards().count == 1)
  }

  @Test func `above a size older builds go first, then the largest libraries, results never`()
    throws
  {
    try build(["old", "both"])
    try build(["both", "large", "small"])
    let all = ["both", "large", "old", "small"]
    let whole = cache.statistics().total.bytes
    #expect(cache.collect(keepingBuilds: 5, maximumBytes: whole).removed == Amount())
    _ = cache.collect(keepingBuilds: 5, maximumBytes: whole - 1)
    #expect(results(all) == ["both", "large", "small"])
    #expect(libraries(all) == ["both", "large", "small"])
    let collected = cache.collect(keepingBuilds: 5, maximumBytes: 20_000)
    #expect(libraries(all) == ["both", "small"] && collected.bytesLeft <= 20_000)
    let last = cache.collect(keepingBuilds: 5, maximumBytes: 0)
    #expect(results(all) == ["both", "large", "small"] && libraries(all) == [])
    #expect(last.bytesLeft == cache.statistics().total.bytes && last.bytesLeft > 0)
  }

  @Test func `unfinished files go with the process that wrote them`() throws {
    try build(["a"])
    let folder = cache.folder.path(percentEncoded: false) + "/v2/builds"
    // No process has the highest number: it is above the limits of Linux and macOS.
    for process in ["\(Int32.max)", "\(getpid())"] {
      try StoreFile.write([1], to: "\(folder)/.tmp-\(process)-1")
    }
    #expect(cache.collect(keepingBuilds: 1).other.count == 1)
    #expect(home.files().filter { $0.contains(".tmp-") } == ["v2/builds/.tmp-\(getpid())-1"])
  }

  @Test func `a library that was replaced goes, and so does an entry without one`() throws {
    try build(["a"])
    try home.keepLibrary(Samples.key("a"), ExampleID("a"), bytes: [1])
    #expect(cache.statistics().other.count == 0)
    #expect(cache.collect(keepingBuilds: 1).other.count == 1)
    #expect(libraries(["a"]) == ["a"])
    for file in home.files() where file.hasSuffix(".so") {
      try FileManager.default.removeItem(at: cache.folder.appending(path: file))
    }
    #expect(cache.collect(keepingBuilds: 1).libraries.count == 1)
    #expect(cache.statistics().libraries.count == 0)
  }

  @Test func `the place of a build that is being recorded stays, a broken record goes`() throws {
    try build(["a"])
    truncate(cache.buildPath(1), 3)
    try build(["b"])
    #expect(try StoreFile.reserve(cache.buildPath(3)))
    #expect(cache.collect(keepingBuilds: 5).builds.count == 1)
    #expect(cache.buildNumbers() == [2, 3])
  }

  @Test func `files that are not the cache's stay`() throws {
    try build(["a"])
    for path in ["notes.txt", "v2/notes.txt", "v2/results/zz/x", "v2/results/ab/short"] {
      try StoreFile.write([1], to: cache.folder.path(percentEncoded: false) + "/" + path)
    }
    #expect(cache.collect(keepingBuilds: 1).removed == Amount())
    #expect(cache.statistics().other.count == 3)
  }

  @Test func `a cache that is not there is empty`() {
    #expect(cache.collect(keepingBuilds: 1) == Cache.Collected())
    #expect(cache.statistics() == Cache.Statistics())
    #expect(home.files() == [])
  }
}
