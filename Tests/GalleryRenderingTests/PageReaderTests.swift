import GalleryDiagnostics
import GalleryModel
import GallerySearch
import Testing

@testable import GalleryRendering

@Suite struct PageReaderTests {
  private func searchable(_ entry: Gallery.Entry) -> SearchablePage {
    let outline = SiteOutline(sections: [], examples: [entry.example])
    return ExamplePage(
      entry: entry, outline: outline, options: Build.options(),
      path: "\(entry.example.id.path).html",
      figures: FigureSet(entry, trustsHTML: false), previews: [:]
    ).render().value.searchable
  }

  @Test func anExampleIsReadPlaceByPlaceAsItsPageShowsIt() {
    let page = searchable(Samples.everything)
    #expect(page.path == "tour/all.html" && page.title == "Every kind of output")
    #expect(
      page.places.map(\.fragment) == [
        "", "text", "block-1", "block-2", "deeper", "deeper-1", "block-3", "block-5", "block-6",
      ])
    #expect(
      page.places[0].texts == [
        .init(.title, ["Every kind of output"]), .init(.heading, ["tour, a & b"]),
        .init(.prose, ["A short tour with code.", "More words."]),
      ])
    #expect(
      page.places[1].texts == [.init(.heading, ["Text"]), .init(.prose, ["What it prints."])])
    #expect(page.places[2].name == "Text, block 1")
    #expect(
      page.places[2].texts.map(\.kind) == [.code, .output]
        && page.places[2].texts[0].lines == ["let a = 1 < 2"])
    #expect(
      page.places[2].texts[1].lines.prefix(3) == ["warning: low", "a < b", "red ␛]0;x␇"])
    #expect(page.places[3].texts[1].lines == ["[1, 2]"])
    // A figure by its words, in both of its variants.
    #expect(Set(page.places[6].texts[1].lines) == ["A line that rises"])
  }

  @Test func whatThePageDoesNotShowIsNotRead() {
    let words = searchable(Samples.everything).places.flatMap(\.texts).flatMap(\.lines)
    for hidden in ["hidden words", "unheard words", "secret()"] {
      #expect(!words.contains(hidden))
    }
  }

  @Test func whatStoppedAnExampleIsOutputOfItsBlock() {
    let page = searchable(Samples.trap)
    let block = page.places.first { $0.fragment == "block-2" }
    let output = block?.texts.first { $0.kind == .output }?.lines ?? []
    #expect(output.contains { $0.contains("Index out of range") })
    #expect(
      block?.texts.first { $0.kind == .code }?.lines == ["print(\"start\")", "print(values[2])"])
    #expect(block?.symbols.contains("print") == true)
  }

  @Test func aFloodMakesNoLargerIndex() {
    let flood = String(repeating: "word ", count: 1000) + "\n"
    let entry = Build.entry(
      Build.example("flood", [.code(Build.code(0, from: 1, "flood()"))]),
      [Build.done(0, [Build.printed(String(repeating: flood, count: 100))])])
    let lines = searchable(entry).places.flatMap(\.texts).flatMap(\.lines)
    #expect(lines.allSatisfy { $0.utf8.count <= 1003 })
    #expect(lines.joined().utf8.count < 20_000)
  }
}
