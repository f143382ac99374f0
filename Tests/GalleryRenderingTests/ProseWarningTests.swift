import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct ProseWarningTests {
  private func example(_ text: String, _ prose: Prose) -> Gallery.Entry {
    var example = Build.example("a/one", [.prose(prose)])
    example.source.text = text
    return Build.entry(example)
  }

  @Test(arguments: [
    ("//\n// A Set<Int>.\n", Prose(markdown: "A Set<Int>.", firstLine: 2), 2, 9),
    ("//\n//A Set<Int>.\n", Prose(markdown: "A Set<Int>.", firstLine: 2), 2, 8),
    ("//  %%  A Set<Int>\n", Prose(heading: "A Set<Int>", markdown: "", firstLine: 1), 1, 14),
    (
      "// %% A\r\n// B <T>\r\n", Prose(heading: "A", markdown: "B <T>", firstLine: 1), 2, 6
    ),
  ])
  func htmlInAnExampleIsWarnedOfAtTheAuthorsColumn(
    text: String, prose: Prose, line: Int, column: Int
  ) {
    let site = SiteRenderer(options: Build.options()).render(Build.gallery([example(text, prose)]))
    #expect(
      site.diagnostics.map(\.location)
        == [SourceLocation(path: "Examples/a/one.swift", line: line, column: column)])
  }

  @Test func htmlInAnIntroductionIsWarnedOfOnceALineWithAHint() {
    let section = Section(
      id: SectionID("a"), title: "A", introduction: "An Array<Int> of <b>it</b>.",
      location: SourceLocation(path: "Examples/a/README.md", line: 3))
    let gallery = Build.gallery([Build.entry(Build.example("a/one"))], sections: [section])
    let site = SiteRenderer(options: Build.options()).render(gallery)
    #expect(site.diagnostics.count == 1)
    #expect(
      site.diagnostics.first?.location
        == SourceLocation(path: "Examples/a/README.md", line: 3, column: 9))
    #expect(site.diagnostics.first?.notes.isEmpty == false)
  }
}
