import Foundation
import GalleryModel
import GalleryStore
import Testing

/// What `gallery cache` prints and does.
@Suite struct CacheCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["notes.txt": ""])
  }

  /// Keeps the results of examples in a cache in the folder, and records the build that used them.
  private func build(_ names: [String], in cache: String = "cache") throws {
    let cache = Cache(folder: folder.url.appending(path: cache))
    for name in names {
      let execution = Execution(example: ExampleID(name), outcome: .passed, blocks: [])
      let result = StoredResult(execution: execution, placement: "", isPlaced: false)
      #expect(cache.keep(result, for: key(name)) == nil)
    }
    #expect(
      cache.record(
        Cache.BuildRecord(
          examples: names.map { .init(example: ExampleID($0), result: key($0).digest) })) == nil)
  }

  private func key(_ name: String) -> CacheKey { CacheKey([KeyPart("source", name)]) }

  private func shard(_ index: Int, sources: String, in cache: String) {
    Cache(folder: folder.url.appending(path: cache)).record(
      Cache.ShardRecord(index: index, count: 2, sources: sources, parts: [], examples: []))
  }

  private func run(
    _ arguments: String..., cache: String = "cache"
  ) async throws
    -> GalleryTool.Result
  {
    try await GalleryTool.run(["cache"] + arguments + ["--cache-path", cache], in: folder.url)
  }

  @Test func statsCountsWhatIsKept() async throws {
    try build(["a", "b"])
    let result = try await run("stats")
    #expect(result.status == 0 && result.error == "")
    let figures = result.output.replacing(/\d{3} bytes|[1-9] kB/, with: "SIZE")
    #expect(
      figures == """
        results    2  SIZE
        libraries  0    0 bytes
        sources    0    0 bytes
        builds     1  SIZE
        shards     0    0 bytes
        other      0    0 bytes
        total      3       SIZE
        The recorded builds ran 2 examples.

        """)
    let json = try await run("stats", "--json")
    let statistics = try JSONDecoder().decode(
      Cache.Statistics.self, from: Data(json.output.utf8))
    #expect(statistics == Cache(folder: folder.url.appending(path: "cache")).statistics())
  }

  @Test func aCacheThatIsNotThereIsEmptyAndIsNotMade() async throws {
    #expect(try await run("stats").output.contains("total      0  0 bytes\n"))
    #expect(try await run("gc").output == "Nothing to remove, 0 bytes left.\n")
    #expect(try folder.files() == ["notes.txt"])
  }

  @Test func gcRemovesWhatTheLastBuildsDidNotUse() async throws {
    try build(["a", "b"])
    try build(["c"])
    #expect(try await run("gc").output.hasPrefix("Nothing to remove, "))
    let result = try await run("gc", "--keep-builds", "1")
    #expect(
      result.output.wholeMatch(
        of: /Removed 2 results, 1 build \(\d+ (bytes|kB)\), \d+ bytes left\.\n/) != nil,
      "\(result.output)")
    let small = try await run("gc", "--max-size", "1 kB")
    #expect(small.output.hasPrefix("Nothing to remove, "))
    let tiny = try await run("gc", "--max-size", "10")
    #expect(
      tiny.output.hasSuffix("The results of the newest build alone take more than 10.\n"),
      "\(tiny.output)")
  }

  @Test func whatIsExportedCanBeImported() async throws {
    try build(["a", "b"])
    let out = try await run("export", "out")
    #expect(
      out.output.wholeMatch(of: /Exported 2 results, 1 build \(\d+ bytes\)\.\n/) != nil,
      "\(out.output)\(out.error)")
    let taken = try await run("import", "out", cache: "other")
    #expect(taken.output == out.output.replacing("Exported", with: "Imported"))
    let again = try await run("import", "out", cache: "other")
    #expect(
      again.output == "Imported 1 build (0 bytes); 2 entries were there already.\n")
  }

  @Test func whatIsRefusedIsWarnedOfAndTheRestIsTaken() async throws {
    try build(["a"])
    for number in 0..<25 { try folder.write("", to: "cache/v2/results/evil\(number)") }
    let taken = try await run("import", "cache", cache: "other")
    #expect(taken.status == 0)
    #expect(taken.output.hasPrefix("Imported 1 result, 1 build ("))
    #expect(
      taken.error.matches(of: /: warning: entry is not taken: .* \[cache-entry\]\n/).count == 20)
    #expect(taken.error.hasSuffix("\n5 further entries were not taken\n"))
  }

  @Test func shardsOfOtherSourcesAreAnError() async throws {
    shard(1, sources: "x", in: "cache")
    shard(2, sources: "y", in: "other")
    let result = try await run("import", "other")
    #expect(result.status == 1 && result.output == "")
    #expect(
      result.error.contains(
        "error: shards 2-of-2 and 1-of-2 are no parts of one build: they differ in 'sources' [shards-disagree]"
      ), "\(result.error)")
  }

  @Test func whatCannotBeExportedOrImportedIsAnErrorThatSaysWhy() async throws {
    let out = try await run("export", "out")
    #expect(out.status == 1 && out.error.contains("/cache: error: "))
    #expect(out.error.contains("[cache-empty]\n  fix-it: run 'gallery build' first"))
    let taken = try await run("import", "none")
    #expect(taken.status == 1 && taken.error.contains("/none: error: "))
    #expect(taken.error.contains("[cache-import]"))
  }

  @Test func theCacheIsInTheBuildFolderUnlessToldOtherwise() async throws {
    try build(["a"], in: "scratch/gallery/cache")
    let result = try await GalleryTool.run(
      ["cache", "stats", "--scratch-path", "scratch"], in: folder.url)
    #expect(result.output.hasPrefix("results    1  "), "\(result.output)\(result.error)")
  }
}
