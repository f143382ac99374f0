import Foundation
import GalleryModel
import Testing

@testable import GalleryStore

/// Examples as they were read.
@Suite struct CacheSourceTests {
  private let home: TemporaryCache
  private var cache: Cache { home.cache }
  private let key = Samples.key("text")
  private let source = PreparedExample(
    example: Example(
      source: ExampleSource(id: ExampleID("a"), path: "Examples/a.swift", text: "let x = 1"),
      title: "A", summary: "", introduction: Prose(markdown: "", firstLine: 1),
      options: ExampleOptions(inputs: ["Data"]),
      blocks: [
        .code(
          CodeBlock(
            index: 0, lines: LineRange(1, 1),
            shown: [
              HighlightedLine(number: 1, spans: [.init(.keyword, "let"), .init(.plain, " x = 1")])
            ]))
      ], imports: [], hasMainType: false),
    instrumented: InstrumentedExample(text: "let x = 1", columnMap: ColumnMap()))

  init() throws { home = try TemporaryCache() }

  @Test func `an example is the same after keeping`() {
    #expect(cache.source(for: key) == nil)
    cache.keep(source, for: key)
    #expect(cache.source(for: key) == source)
    #expect(cache.source(for: Samples.key("another text")) == nil)
    #expect(cache.statistics().sources.count == 1)
  }

  @Test func `a damaged example is not used and removed`() throws {
    cache.keep(source, for: key)
    let path = try #require(home.files().first { $0.hasPrefix("v2/sources/") && $0.count > 20 })
    let file = cache.folder.appending(path: path)
    var data = try Data(contentsOf: file)
    data[data.count - 5] ^= 1
    try data.write(to: file)
    #expect(cache.source(for: key) == nil)
    #expect(!home.files().contains(path))
  }

  @Test func `a collection keeps the examples that the newest builds read`() {
    for name in ["old", "new"] { cache.keep(source, for: Samples.key(name)) }
    let used = Cache.BuildRecord.Used(
      example: ExampleID("a"), source: Samples.key("new").digest)
    cache.record(Cache.BuildRecord(examples: [used]))
    #expect(cache.collect(keepingBuilds: 1).sources.count == 1)
    #expect(cache.source(for: Samples.key("new")) != nil)
    #expect(cache.source(for: Samples.key("old")) == nil)
  }
}
