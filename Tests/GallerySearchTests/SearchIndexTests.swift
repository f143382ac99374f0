import Testing

@testable import GallerySearch

@Suite struct SearchIndexTests {
  private static let pages = [
    SearchablePage(
      path: "tour/cache.html", title: "A DynamicCache",
      places: [
        .init(fragment: "", name: "", texts: [.init(.title, ["A DynamicCache"])]),
        .init(
          fragment: "block-1", name: "Block 1",
          texts: [.init(.code, ["let cache = cache_key"]), .init(.output, ["f32[2]", "Größe"])]),
      ]),
    SearchablePage(
      path: "b.html", title: "𝒷 \"b\"",
      places: [.init(fragment: "", name: "", texts: [.init(.title, ["cacher 𐐨𐐩 𐐨𐐪"])])]),
  ]

  @Test func everyWordIsFoundAgainInItsTexts() throws {
    let reader = try IndexReader(SearchIndex(Self.pages.map(SearchEntry.init)))
    #expect(
      reader.pages == [
        .init(path: "tour/cache.html", title: "A DynamicCache", kinds: "t co"),
        .init(path: "b.html", title: "𝒷 \"b\"", kinds: "t"),
      ])
    #expect(
      reader.texts == [
        "a": [0], "dynamic-cache": [0], "let": [1], "cache": [1], "cache-key": [1], "f32": [2],
        "2": [2], "grosse": [2], "cacher": [3], "𐐨𐐩": [3], "𐐨𐐪": [3],
      ])
  }

  @Test func theSamePagesGiveTheSameBytes() {
    let entries = Self.pages.map(SearchEntry.init)
    #expect(SearchIndex(entries).script == SearchIndex(entries).script)
    #expect(Self.pages.map(SearchEntry.init) == entries)
  }

  @Test func numbersOfEverySizeArePackedAndReadAgain() {
    let numbers = Array(0...2200) + [97_335, 97_336, 1_000_000]
    var packed: [UInt8] = []
    for number in numbers { PackedNumbers.append(number, to: &packed) }
    #expect(IndexReader.numbers(String(decoding: packed, as: UTF8.self)) == numbers)
  }

  @Test func aSiteWithoutPagesHasAnEmptyIndex() throws {
    let reader = try IndexReader(SearchIndex([]))
    #expect(reader.pages.isEmpty && reader.texts.isEmpty)
  }

  @Test func nothingInATextCanEndAStringOrTheScript() {
    let attack = "</script><!--\"\\\u{2028}\u{2029}\u{0}\u{7F}\r\n'`${x}"
    let page = SearchablePage(
      path: attack, title: attack,
      places: [.init(fragment: attack, name: attack, texts: [.init(.prose, [attack])])])
    for script in [SearchIndex([SearchEntry(page)]).script, SearchTexts.script(page)] {
      let text = String(decoding: script, as: UTF8.self)
      for forbidden in ["<", "\u{2028}", "\u{2029}", "\u{0}", "\r", "\\\"\\\u{2028}"] {
        #expect(!text.contains(forbidden))
      }
      let quotes = text.replacing("\\\\", with: "").replacing("\\\"", with: "").count { $0 == "\"" }
      #expect(quotes % 2 == 0)
    }
  }
}
