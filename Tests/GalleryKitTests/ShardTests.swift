import GalleryDiagnostics
import GalleryModel
import GalleryStore
import Testing

@testable import GalleryKit

@Suite struct ShardTests {
  private let ids = (0..<23).map { ExampleID("e\($0)") }

  private func members(_ count: Int, _ seconds: [ExampleID: Double]) -> [Set<ExampleID>] {
    (1...count).compactMap { Shard("\($0)/\(count)") }.map {
      $0.members(of: ids, seconds: seconds)
    }
  }

  @Test(arguments: ["", "1", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1/1001", "1.5/2"])
  func `What is no share is refused`(_ text: String) { #expect(Shard(text) == nil) }

  @Test(arguments: [1, 2, 4, 23, 40])
  func `Every example is in just one share, with and without times`(_ count: Int) {
    for seconds in [[:], [ids[3]: 60], Dictionary(uniqueKeysWithValues: ids.map { ($0, 0.1) })] {
      let shares = members(count, seconds)
      #expect(shares.map(\.count).reduce(0, +) == ids.count)
      #expect(shares.reduce(into: Set()) { $0.formUnion($1) } == Set(ids))
    }
  }

  @Test func `Shares are balanced by the recorded times`() {
    var seconds = Dictionary(uniqueKeysWithValues: ids.map { ($0, 1.0) })
    seconds[ids[7]] = 22
    let loads = members(2, seconds).map { $0.reduce(0) { $0 + (seconds[$1] ?? 0) } }
    #expect(loads == [22, 22])
  }

  @Test func `The order in which examples are listed does not matter`() {
    let shard = Shard("2/3")
    #expect(
      shard?.members(of: ids, seconds: [:]) == shard?.members(of: ids.reversed(), seconds: [:]))
  }
}

@Suite struct ShardCheckTests {
  private func key(_ value: String, code: String = "c") -> CacheKey {
    CacheKey([KeyPart("code", value), KeyPart("package code", code)])
  }

  private func record(
    _ shard: String, _ keys: [String], code: String = "c", seconds: [ExampleID: Double] = [:]
  ) throws -> Cache.ShardRecord {
    let shard = try #require(Shard(shard))
    let all = keys.enumerated().map { (id: ExampleID("e\($0)"), key: key($1, code: code)) }
    let members = shard.members(of: all.map(\.id), seconds: seconds)
    return ShardCheck.record(shard, keys: all, members: members, seconds: seconds)
  }

  @Test func `Shares of the same sources fit, and nothing is missing`() throws {
    let shards = [try record("1/2", ["a", "b"]), try record("2/2", ["a", "b"])]
    #expect(ShardCheck.diagnostic([], shards) == nil)
  }

  @Test func `Shares of other sources are refused with the first difference`() throws {
    let first = try record("1/2", ["a", "b"])
    let others = [
      ("example 'e1'", try record("2/2", ["a", "c"])),
      ("package code", try record("2/2", ["a", "b"], code: "d")),
      ("list of examples", try record("2/2", ["a", "b", "c"])),
      (
        "recorded times, which balance the shares",
        try record("2/2", ["a", "b"], seconds: [ExampleID("e0"): 9])
      ),
    ]
    for (name, other) in others {
      let problem = try #require(ShardCheck.diagnostic([], [first, other]))
      #expect(problem.id == "shards-disagree" && problem.severity == .error)
      #expect(problem.notes[0].text.contains(name), "\(name)")
    }
  }

  @Test func `A missing result is told with the reason`() throws {
    let shards = [try record("1/3", ["a", "b", "c"])]
    let missing = [
      (id: ExampleID("e0"), key: Optional(key("a"))), (id: ExampleID("e0"), key: key("z")),
      (id: ExampleID("e1"), key: key("b")),
    ]
    let problem = try #require(ShardCheck.diagnostic(missing, shards))
    #expect(problem.summary == "3 examples have no result in the cache")
    #expect(problem.notes[0].text.contains("1/3 ran it and could not keep"))
    #expect(problem.notes[1].text.contains("1/3 ran another version"))
    #expect(problem.notes[2].text.contains("gallery cache explain e1"))
    #expect(problem.notes[3].text.hasSuffix(": 2, 3"))
  }
}
