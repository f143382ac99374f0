import GalleryDiagnostics
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

  @Test(arguments: [("9", 2), ("-3", 2), ("1", 0)])
  func aFigureThatIsNotThereIsWarnedOfWithTheirNumber(option: String, count: Int) {
    var entry = Samples.everything
    let drawing = entry.execution.blocks[2].outputs[0]
    entry.execution.blocks[2].outputs = Array(repeating: drawing, count: count)
    entry.example.options.thumbnail = option
    let site = SiteRenderer(options: Build.options()).render(Build.gallery([entry]))
    let number = count == 0 ? "none" : "\(count) figures"
    #expect(
      site.diagnostics.map(\.summary)
        == ["thumbnail '\(option)' is no figure: the page shows \(number)"])
  }

  @Test(arguments: ["2", "-2", nil])
  func aFigureThatIsThereIsNotWarnedOf(option: String?) {
    var entry = Samples.everything
    let drawing = entry.execution.blocks[2].outputs[0]
    entry.execution.blocks[2].outputs = [drawing, drawing]
    entry.example.options.thumbnail = option
    let site = SiteRenderer(options: Build.options()).render(Build.gallery([entry]))
    #expect(site.diagnostics.isEmpty)
    entry.execution.outcome = .notRun(.filtered)
    entry.execution.blocks = []
    entry.example.options.thumbnail = "9"
    let other = SiteRenderer(options: Build.options()).render(Build.gallery([entry]))
    #expect(other.diagnostics.isEmpty)
  }

  @Test func fiftyExamplesOfEqualOutputHaveFiftyThumbnails() {
    let entries = (0..<50).map { number in
      Build.entry(
        Build.example("a/e\(number)", [.code(Build.code(0, from: 1, "print(1)"))]),
        [Build.done(0, [Build.printed("1\n")])])
    }
    let site = SiteRenderer(options: Build.options()).render(Build.gallery(entries))
    let index = Build.text(site, "index.html")
    let starts = index.ranges(of: "<div class=\"thumb ").map(\.lowerBound)
    let thumbnails = starts.map { start in
      String(index[start...].prefix(upTo: index[start...].firstRange(of: "</div>")!.lowerBound))
    }
    #expect(thumbnails.count == 50)
    #expect(Set(thumbnails).count == 50)
  }

  @Test func aMotifThatIsTakenIsFollowedByEveryOther() {
    var motif = Motif("a")
    let first = motif
    for _ in 0..<5_000 {
      motif = motif.next
      #expect(motif != first)
    }
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
