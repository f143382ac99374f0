import Testing

@testable import GallerySearch

/// What the browser does with the index; skipped where there is neither node nor Chromium.
@Suite(.enabled(if: ScriptEngine.found != nil, "neither node nor chromium is on the PATH"))
struct SearchScriptTests {
  private func engine() throws -> ScriptEngine { try #require(ScriptEngine.found) }

  /// Of a page: a title, and of each block its code and output.
  private static func page(
    _ path: String, _ title: String, prose: String = "", _ blocks: [(code: String, output: String)]
  ) -> SearchablePage {
    let top = SearchablePage.Place(
      fragment: "", name: "", texts: [.init(.title, [title]), .init(.prose, [prose])])
    let places = blocks.enumerated().map { number, block in
      SearchablePage.Place(
        fragment: "block-\(number + 1)", name: "Block \(number + 1)",
        texts: [.init(.code, [block.code]), .init(.output, [block.output])])
    }
    return SearchablePage(path: path, title: title, places: [top] + places)
  }

  private func found(_ query: String, _ pages: [SearchablePage]) throws -> [String] {
    try engine().value(
      "gallerySearch.find(cases).map((hit) => `${hit.path} ${hit.place}`)", cases: query,
      preparing: [SearchIndex(pages.map(SearchEntry.init)).script])
  }

  @Test func everyCharacterIsFoldedAlike() throws {
    // Later versions of Unicode may assign more; what is assigned does not change.
    let scalars = (0...0x2FFFF).compactMap(Unicode.Scalar.init).filter {
      guard let age = $0.properties.age else { return false }
      return age.major <= 14
    }
    let cases = scalars.map { [String($0), SearchWords.fold("a\($0)b")] }
    let different: [[String]] = try engine().value(
      "cases.filter(([one, folded]) => gallerySearch.fold(`a${one}b`) !== folded)", cases: cases)
    #expect(different.count == 0, "\(different.prefix(10))")
    #expect(cases.count > 100_000)
  }

  @Test func aTextIsReadInTheSameWords() throws {
    let texts = [
      "Export with DynamicCache", "cache_key_cache_0: HTMLNode2D", "f32[s0, 4, s11]",
      "pi = 3.14159, v1.2.3, 1...5", "2026 12345 1_234_5", "Straße ΣΊΣΥΦΟΣ ﬁn ① ⑴",
      "e\u{301}te\u{301} été", "東京タワー、がぎ は\u{3099}", "привет Йод", "한국어 문서", "a\u{2028}b\u{0}c",
      String(repeating: "x", count: 40), String(repeating: "x", count: 41), "👩‍💻 ok", "𐐀𐐩",
    ]
    let words: [[String]] = try engine().value(
      "cases.map((text) => gallerySearch.words(text))", cases: texts)
    #expect(words == texts.map { SearchWords.terms(in: $0).map { $0.replacing("-", with: "") } })
  }

  @Test func theTitleCountsMoreThanCodeProseAndOutput() throws {
    let pages = [
      Self.page("output", "x", [("", "a cache")]), Self.page("prose", "x", prose: "a cache", []),
      Self.page("code", "x", [("cache()", "")]), Self.page("title", "Cache", []),
    ]
    #expect(try found("cache", pages) == ["title 0", "code 1", "prose 0", "output 1"])
  }

  @Test func aWholeNameCountsMoreThanItsPartsAndBeginnings() throws {
    let pages = ["cachedValues", "dynamicCache", "recache cacher", "cache"].enumerated().map {
      Self.page("\($0)", "x", [($1, "")])
    }
    #expect(try found("cache", pages) == ["3 1", "1 1", "0 1", "2 1"])
    #expect(try found("cache ", pages) == ["3 1", "1 1"])
  }

  @Test func everyWordMustMatchAndOnlyTheLastMayBeABeginning() throws {
    let pages = [
      Self.page("a", "Shapes", [("let broadcast = 1", "zeros"), ("zeros", "")]),
      Self.page("b", "x", [("broadcast", ""), ("", "zeros")]),
    ]
    #expect(try found("broadcast zer", pages) == ["a 1", "b 1"])
    #expect(try found("broad zeros", pages).isEmpty)
    #expect(try found("broadcast ones", pages).isEmpty)
    // A word of the title counts for every place of its page.
    #expect(try found("shapes zeros", pages) == ["a 2", "a 1"])
  }

  @Test func aWordIsFoundFromAnyPartOfANameOn() throws {
    let pages = [Self.page("a", "x", [("exportWithDynamicCache(cache_key_0)", "")])]
    for query in ["dynamiccache", "DynamicCac", "withdyn", "cache_key", "cacheKey0", "key"] {
      #expect(try found(query, pages) == ["a 1"], "\(query)")
    }
    for query in ["ynamic", "ithdynamic", "exportcache"] {
      #expect(try found(query, pages).isEmpty, "\(query)")
    }
  }

  @Test func aWordThatStandsOnManyPagesIsFoundOnceOnEach() throws {
    let pages = (0..<40).map {
      Self.page("\($0)", "x", [("let a", ""), ("let b\($0)", ""), ("c", "let")])
    }
    #expect(try found("let", pages) == (0..<40).map { "\($0) 1" })
    #expect(try found("let b7 ", pages) == ["7 2"])
  }

  @Test func theLineThatMatchesIsShownWithItsWordsMarked() throws {
    let page = Self.page(
      "a", "x", prose: "First.",
      [("let one = 1\nlet dynamicCache = </script>", "\u{2028}\"Größe\" 7")])
    let shown: [[String]] = try engine().value(
      """
      cases.map((query) => {
        const hit = gallerySearch.find(query)[0], excerpt = gallerySearch.excerpt(hit, query);
        return [excerpt.fragment, excerpt.name, excerpt.kind,
          excerpt.parts.map(([text, isMarked]) => isMarked ? `[${text}]` : text).join("")];
      })
      """, cases: ["cache script", "grosse", "x"],
      preparing: [SearchIndex([SearchEntry(page)]).script, SearchTexts.script(page)])
    #expect(
      shown == [
        ["block-1", "Block 1", "c", "let dynamic[Cache] = </[script]>"],
        ["block-1", "Block 1", "o", "\u{2028}\"[Größe]\" 7"], ["", "", "p", "First."],
      ])
  }

  @Test func aLongLineIsCutAroundItsWordsWhereWordsEnd() throws {
    let words = (1...99).map { "word\($0)" }.joined(separator: " ")
    var page = Self.page("a", "x", prose: words, [])
    page.places[0].texts.append(.init(.heading, ["tagged, twice"]))
    let shown: [[String]] = try engine().value(
      """
      cases.map((query) => {
        const excerpt = gallerySearch.excerpt(gallerySearch.find(query)[0], query);
        return [excerpt.name, excerpt.parts.map(([text]) => text).join("")];
      })
      """, cases: ["word50", "word1 ", "tagged"],
      preparing: [SearchIndex([SearchEntry(page)]).script, SearchTexts.script(page)])
    #expect(shown[0][1].hasPrefix("…word43 ") && shown[0][1].hasSuffix(" word64…"))
    #expect(shown[1][1].hasPrefix("word1 word2 ") && shown[1][1].hasSuffix("…"))
    #expect(shown[2][0] == "tagged, twice")
  }
}
