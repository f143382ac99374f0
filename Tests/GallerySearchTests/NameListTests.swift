import Testing

@testable import GallerySearch

@Suite struct NameListTests {
  private static func entry(
    _ path: String, _ title: String, symbols: [String] = []
  ) -> SearchEntry {
    let code = SearchablePage.Text(.code, symbols)
    return SearchEntry(
      SearchablePage(
        path: path, title: title,
        places: [
          .init(fragment: "", name: "", texts: [.init(.title, [title])]),
          .init(fragment: "block-1", name: "Block 1", texts: [code], symbols: symbols),
        ]))
  }

  @Test func symbolsAndWordsOfTitlesStandUnderTheirLetters() {
    let list = NameList([
      Self.entry("a", "Unify 12 symbols", symbols: ["DynamicCache", "export"]),
      Self.entry("b", "The dynamicCache", symbols: ["export"]),
    ])
    #expect(list.letters.map(\.name) == ["D", "E", "S", "U"])
    #expect(
      list.letters[0].rows == [
        .init(
          text: "DynamicCache", isSymbol: true,
          links: [.init(page: 0, fragment: "block-1"), .init(page: 1, fragment: "")], others: 0)
      ])
    #expect(list.letters[2].rows.map(\.text) == ["symbols"])
    #expect(list.letters[3].rows.map(\.text) == ["unify"])
  }

  @Test func whatStandsNearlyEverywhereIsLeftOut() {
    let entries = (0..<40).map { Self.entry("\($0)", "Tensors", symbols: ["print", "only\($0)x"]) }
    let names = NameList(entries).letters.flatMap(\.rows).map(\.text)
    #expect(!names.contains("print") && !names.contains("tensors"))
    #expect(names.count == 40)
  }

  @Test func theListHasAnEnd() {
    let entries = (0..<400).map { number in
      Self.entry(
        "\(number)", "Title",
        symbols: ["shared\(number % 40)"] + ["apple", "zebra"].map { "\($0)\(number)" })
    }
    let letters = NameList(entries).letters
    #expect(letters.flatMap(\.rows).count == NameList.longest)
    #expect(letters.map(\.name) == ["A", "S", "Z"])
    let shared = letters[1].rows
    #expect(shared.count == 40)
    #expect(shared.allSatisfy { $0.links.count == 5 && $0.others == 5 })
  }
}
