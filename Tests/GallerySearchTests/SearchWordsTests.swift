import Testing

@testable import GallerySearch

@Suite struct SearchWordsTests {
  @Test(arguments: [
    ("Export with DynamicCache", ["export", "with", "dynamic-cache"]),
    ("cache_key_cache_0: HTMLNode2D", ["cache-key-cache-0", "html-node2-d"]),
    ("f32[s0, 4, s11]", ["f32", "s0", "4", "s11"]),
    ("URLSession.shared", ["url-session", "shared"]),
    ("pi = 3.14159, v1.2.3, 1...5", ["pi", "3", "v1", "1", "5"]),
    ("2026 12345 1_234_5", ["2026"]),
    ("Straße STRASSE Größe ΣΊΣΥΦΟΣ ﬁn ①", ["strasse", "strasse", "grosse", "σισυφοσ", "fin", "1"]),
    ("e\u{301}te\u{301} été", ["ete", "ete"]),
    ("東京タワー、がぎ", ["東", "京", "タ", "ワ", "ー", "が", "ぎ"]),
    ("привет Йод ⑴", ["привет", "иод", "1"]), ("한국어 문서", ["한국어", "문서"]),
    ("__init__ _ --", ["init"]), ("", []),
  ])
  func aTextIsReadInWords(text: String, terms: [String]) {
    #expect(SearchWords.terms(in: text) == terms)
  }

  @Test func aWordThatNobodyWouldWriteDoesNotCount() {
    #expect(SearchWords.terms(in: String(repeating: "x", count: 40)).count == 1)
    #expect(SearchWords.terms(in: String(repeating: "x", count: 41)).isEmpty)
  }
}
