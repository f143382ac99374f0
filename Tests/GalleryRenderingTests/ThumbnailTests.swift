import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct ThumbnailTests {
  static func thumbnail(_ entry: Gallery.Entry) -> Thumbnail {
    let figures = FigureSet(entry, trustsHTML: false).ordered
    return Thumbnail(entry, figures: figures, image: nil)
  }

  @Test func theMostTellingLineStandsLarge() {
    let entry = Build.entry(
      Build.example("a", [.code(Build.code(0, from: 1, "x"))]),
      [
        Build.done(
          0, [Build.printed("---\nsteps = 12\n{\n  more text follows here, at some length\n")])
      ])
    #expect(
      Self.thumbnail(entry)
        == .text(
          headline: "steps = 12", lines: ["{", "  more text follows here, at some length", "---"]))
  }

  @Test func codeStandsInForOutputThatIsMissing() {
    let entry = Build.entry(
      Build.example("a", [.code(Build.code(0, from: 1, "import A\nlet a = 1"))]), [Build.done(0)])
    #expect(Self.thumbnail(entry) == .text(headline: "let a = 1", lines: []))
    #expect(Self.thumbnail(Samples.empty) == .text(headline: "empty.swift", lines: []))
  }

  @Test func aFailedExampleSaysWhatStoppedIt() {
    #expect(
      Self.thumbnail(Samples.trap)
        == .failed(
          headline: "Index out of range",
          lines: ["trap, line 15", "reading 59", "block 3 not reached"]))
  }

  @Test(arguments: [("1", 0), ("2", 1), ("-1", 1), ("9", 0), (nil, 0)])
  func theOptionChoosesTheFigure(option: String?, index: Int) {
    var entry = Samples.everything
    let drawing = entry.execution.blocks[2].outputs[0]
    entry.execution.blocks[2].outputs = [drawing, drawing]
    entry.example.options.thumbnail = option
    let figures = FigureSet(entry, trustsHTML: false).ordered
    #expect(Self.thumbnail(entry) == .figure(figures[index]))
  }

  @Test func neighboursHaveDifferentGrounds() {
    let outline = SiteOutline(sections: [], examples: (0..<200).map { Build.example("e\($0)") })
    let grounds = outline.items.map(\.ground)
    for (index, ground) in grounds.enumerated().dropFirst(3) {
      #expect(!grounds[(index - 3)..<index].contains(ground))
    }
    #expect(Set(grounds) == Set(1...6))
  }
}
