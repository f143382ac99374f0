import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryStore

/// Entries go from one cache to another whole and verified.
@Suite struct CacheExchangeTests {
  private let home: TemporaryCache
  private let away: TemporaryCache
  private let exported: URL

  init() throws {
    home = try TemporaryCache()
    away = try TemporaryCache()
    exported = home.folder.appending(path: "exported")
  }

  private func build(_ name: String) throws {
    let key = Samples.key(name)
    #expect(home.cache.keep(Samples.result(of: ExampleID(name)), for: key) == nil)
    try home.keepLibrary(key, ExampleID(name))
    home.cache.record(
      Cache.BuildRecord(examples: [
        .init(example: ExampleID(name), result: key.digest, library: key.digest, seconds: 2)
      ]))
  }

  private func found(_ name: String) -> (result: Bool, library: Bool) {
    let cache = away.cache
    let library = cache.library(
      for: Samples.key(name), of: ExampleID(name), linkingTo: away.path("linked.so"))
    let result = cache.result(for: Samples.key(name), of: ExampleID(name))
    return (result.value == Samples.result(of: ExampleID(name)), library.value == Samples.library)
  }

  @Test(arguments: [false, true])
  func `what the newest build and the shards used comes over`(libraries: Bool) throws {
    for name in ["old", "shard", "new"] { try build(name) }
    home.cache.record(.sample(1, of: 2, example: "shard", key: Samples.key("shard")))
    let out = try home.cache.export(to: exported, includesLibraries: libraries)
    #expect(out.results.count == 2 && out.libraries.count == (libraries ? 1 : 0))
    #expect(out.builds == 1 && out.shards == 1 && out.refused == [])

    let taken = try away.cache.importEntries(from: exported)
    #expect(taken == out)
    #expect(found("new") == (true, libraries))
    #expect(found("shard") == (true, false))
    #expect(found("old") == (false, false))
    #expect(away.cache.newestBuild() == home.cache.newestBuild())
    #expect(away.cache.seconds() == [ExampleID("new"): 2])
    #expect(away.cache.shards() == home.cache.shards())
    #expect(away.cache.statistics().other.count == 0)

    let again = try away.cache.importEntries(from: exported)
    #expect(again.results.count == 0 && again.libraries.count == 0)
    #expect(again.known == out.results.count + out.libraries.count)
    #expect(away.cache.collect(keepingBuilds: 1).removed == Amount())
  }

  @Test func `an exported folder is a cache`() throws {
    try build("a")
    _ = try home.cache.export(to: exported, includesLibraries: false)
    let found = Cache(folder: exported).result(for: Samples.key("a"), of: ExampleID("a"))
    #expect(found.value != nil)
  }

  @Test func `a result that is here stays, and a damaged one is mended`() throws {
    try build("a")
    var mine = Samples.result(of: ExampleID("a"))
    mine.placement = "mine"
    #expect(away.cache.keep(mine, for: Samples.key("a")) == nil)
    #expect(try away.cache.importEntries(from: home.cache.folder).known == 1)
    let key = Samples.key("a")
    #expect(away.cache.result(for: key, of: ExampleID("a")) == .found(mine))
    truncate(away.cache.path(.result, key.digest), 50)
    #expect(try away.cache.importEntries(from: home.cache.folder).results.count == 1)
    #expect(found("a") == (true, true))
  }

  @Test func `what a hostile folder holds is refused, and the rest is taken`() throws {
    for name in ["good", "link", "cut", "swapped", "huge", "library"] { try build(name) }
    let files = FileManager.default
    let root = home.cache.root
    let path = { (name: String) in home.cache.path(.result, Samples.key(name).digest) }
    try files.moveItem(atPath: path("link"), toPath: home.path("secret"))
    try files.createSymbolicLink(atPath: path("link"), withDestinationPath: home.path("secret"))
    truncate(path("cut"), 200)
    try files.removeItem(atPath: path("swapped"))
    try files.copyItem(atPath: path("good"), toPath: path("swapped"))
    truncate(path("huge"), off_t(Entry<PackedResult>.limit + 1))
    let library = home.cache.path(.library, Samples.key("library").digest)
    for file in home.files().filter({
      $0.hasSuffix(".so") && (root + $0.dropFirst(2)).hasPrefix(library)
    }) {
      try Data("evil".utf8).write(to: home.cache.folder.appending(path: file))
    }
    for name in ["evil", "results/x", "results/ab/..x", "builds/1", "shards/2-of-1"] {
      try StoreFile.write([1], to: "\(root)/\(name)")
    }
    try files.createSymbolicLink(atPath: "\(root)/results/0g", withDestinationPath: "/")
    try files.createSymbolicLink(
      atPath: "\(root)/builds/000099", withDestinationPath: "/etc/passwd")

    let taken = try away.cache.importEntries(from: home.cache.folder)
    #expect(found("good") == (true, true))
    for name in ["link", "cut", "swapped", "huge"] {
      #expect(found(name) == (false, true), "\(name)")
    }
    #expect(found("library") == (true, false))
    #expect(taken.refused.count == 12)
    #expect(taken.refused.allSatisfy { $0.severity == .warning && $0.id == "cache-entry" })
    let outside = try files.contentsOfDirectory(atPath: away.folder.path(percentEncoded: false))
    #expect(outside.sorted() == ["cache", "linked.so"])
    #expect(away.cache.statistics().other.count == 0)
  }

  @Test(arguments: ["v2", "v2/results", "v2/results/XX"])
  func `a link in place of a folder is not followed`(place: String) throws {
    try build("a")
    let name = place.replacing("XX", with: Samples.key("a").digest.prefix(2))
    let folder = home.cache.folder.appending(path: name)
    let elsewhere = home.folder.appending(path: "elsewhere")
    try FileManager.default.moveItem(at: folder, to: elsewhere)
    try FileManager.default.createSymbolicLink(at: folder, withDestinationURL: elsewhere)
    let taken = try? away.cache.importEntries(from: home.cache.folder)
    #expect(found("a").result == false)
    #expect((taken == nil) == (place == "v2"))
    #expect(taken.map { $0.refused.count } ?? 1 == 1)
  }

  @Test func `a record that names a file outside is exported without it`() throws {
    home.cache.record(
      Cache.BuildRecord(examples: [
        .init(example: ExampleID("a"), result: "../../../secret", library: "../x")
      ]))
    let out = try home.cache.export(to: exported, includesLibraries: true)
    #expect(out.results.count == 0 && out.refused.count == 2)
  }

  @Test(arguments: [
    (Cache.ShardRecord.sample(2, of: 2, sources: "t"), "sources"),
    (.sample(2, of: 3), "number of shards"), (.sample(2, of: 2, tool: "2"), "tool"),
  ])
  func `a shard of another whole is refused with the reason, and nothing is taken`(
    shard: Cache.ShardRecord, difference: String
  ) throws {
    away.cache.record(.sample(1, of: 2))
    try build("a")
    home.cache.record(shard)
    let error = try #require(
      #expect(throws: DiagnosticError.self) {
        try away.cache.importEntries(from: home.cache.folder)
      })
    #expect(error.diagnostics.map(\.id) == ["shards-disagree"])
    #expect(error.diagnostics[0].severity == .error)
    #expect(error.diagnostics[0].summary.contains("they differ in '\(difference)'"))
    #expect(found("a") == (false, false))
    #expect(away.cache.shards() == [.sample(1, of: 2)])
  }

  @Test func `shards of one whole are put together`() throws {
    for index in 1...3 {
      let part = try TemporaryCache()
      let key = Samples.key("\(index)")
      #expect(part.cache.keep(Samples.result(), for: key) == nil)
      part.cache.record(.sample(index, of: 3, key: key))
      _ = try away.cache.importEntries(from: part.cache.folder)
    }
    #expect(away.cache.shards().map(\.name) == ["1-of-3", "2-of-3", "3-of-3"])
    #expect(away.cache.statistics().results.count == 3)
  }

  @Test func `a folder that is no cache, and a cache without builds, are errors that say so`() {
    let error = #expect(throws: DiagnosticError.self) {
      try away.cache.importEntries(from: home.folder.appending(path: "none"))
    }
    #expect(error?.diagnostics.map(\.id) == ["cache-import"])
    let empty = #expect(throws: DiagnosticError.self) {
      try home.cache.export(to: exported, includesLibraries: false)
    }
    #expect(empty?.diagnostics.map(\.id) == ["cache-empty"])
    #expect(!FileManager.default.fileExists(atPath: exported.path(percentEncoded: false)))
  }

  @Test func `a folder that cannot be written ends an exchange with an error`() throws {
    try build("a")
    try Data().write(to: exported)
    let error = #expect(throws: DiagnosticError.self) {
      try home.cache.export(to: exported, includesLibraries: false)
    }
    #expect(error?.diagnostics.map(\.id) == ["cache-unwritable"])
    #expect(error?.diagnostics.first?.severity == .error)
  }
}
