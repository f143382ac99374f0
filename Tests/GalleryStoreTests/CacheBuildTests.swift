import Foundation
import GalleryModel
import Testing

@testable import GalleryStore

/// Records of builds: numbered, exclusive, verified.
@Suite struct CacheBuildTests {
  private let home: TemporaryCache
  private var cache: Cache { home.cache }

  init() throws { home = try TemporaryCache() }

  private func build(_ seconds: [String: Double?]) -> Cache.BuildRecord {
    Cache.BuildRecord(examples: seconds.map { .init(example: ExampleID($0), seconds: $1) })
  }

  @Test func `builds are numbered, and the newest is told`() {
    #expect(cache.newestBuild() == nil)
    for seconds in [1.0, 2, 3] { #expect(cache.record(build(["a": seconds])) == nil) }
    #expect(home.files().suffix(3) == ["v2/builds/000001", "v2/builds/000002", "v2/builds/000003"])
    #expect(cache.newestBuild() == build(["a": 3]))
  }

  @Test func `a build that used what the last one used is not recorded again`() {
    for seconds in [1.0, 1, 2, 2, 1] { cache.record(build(["a": seconds, "b": 0])) }
    #expect(cache.buildNumbers() == [1, 2, 3])
  }

  @Test func `the millionth build still has the highest number`() throws {
    for name in ["999999", "1000000"] {
      try StoreFile.write([], to: cache.buildPath(Int(name) ?? 0))
    }
    cache.record(build(["a": 1]))
    #expect(cache.buildNumbers() == [999_999, 1_000_000, 1_000_001])
    #expect(cache.newestBuild() == build(["a": 1]))
  }

  @Test func `a record that was changed, or bears another's number, is none`() throws {
    for seconds in [1.0, 2] { cache.record(build(["a": seconds])) }
    let files = FileManager.default
    try files.copyItem(atPath: cache.buildPath(1), toPath: cache.buildPath(3))
    #expect(cache.newestBuild() == build(["a": 2]))
    truncate(cache.buildPath(2), 100)
    #expect(cache.newestBuild() == build(["a": 1]))
    for name in ["7", "00000x", "-00001", "000000"] {
      try StoreFile.write([], to: cache.folder.path(percentEncoded: false) + "/v2/builds/\(name)")
    }
    #expect(cache.buildNumbers() == [1, 2, 3])
  }

  @Test func `the newest known time of each example is told`() {
    cache.record(build(["a": 1, "b": 2, "gone": 3]))
    cache.record(build(["a": 4, "b": nil]))
    cache.record(build(["c": 5]))
    let seconds = cache.seconds()
    #expect(
      seconds == [ExampleID("a"): 4, ExampleID("b"): 2, ExampleID("c"): 5, ExampleID("gone"): 3])
  }

  @Test func `builds that end at the same time all get a number of their own`() async {
    let count = 60
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<count {
        group.addTask { [cache] in
          cache.record(Cache.BuildRecord(examples: [.init(example: ExampleID("\(number)"))]))
        }
      }
    }
    #expect(cache.buildNumbers() == Array(1...count))
    let recorded = cache.buildNumbers().compactMap { cache.build($0)?.examples.first?.example.path }
    #expect(recorded.sorted() == (0..<count).map(String.init).sorted())
  }

  @Test func `a folder that cannot be written keeps no record and says so`() throws {
    try Data().write(to: cache.folder)
    #expect(cache.record(build(["a": 1])) != nil)
    #expect(cache.newestBuild() == nil && cache.seconds().isEmpty)
  }
}
