import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryKit

@Suite struct SectionOrderTests {
  private func find(_ files: [String: String]) throws -> ExampleFinder.Findings {
    let folder = try TemporaryFolder(files)
    return try ExampleFinder.find(in: folder.url, folders: nil, targets: [])
  }

  @Test func sectionsStandInTheOrderOfTheirOptionThenByName() throws {
    let found = try find([
      "Examples/a/x.swift": "", "Examples/b/x.swift": "", "Examples/c/x.swift": "",
      "Examples/c/README.md": "<!-- gallery: order = 1 -->\n# See\n\nText.\n",
      "Examples/c/z/x.swift": "",
      "Examples/c/y/x.swift": "", "Examples/c/z/index.md": "<!-- gallery: order = -1 -->",
      "Examples/d-e/x.swift": "", "Examples/d/f/x.swift": "",
    ])
    #expect(found.sections.map(\.id.path) == ["c", "c/z", "c/y", "a", "b", "d/f", "d-e"])
    #expect(found.sections.first?.title == "See")
    #expect(found.sections.first?.introduction == "Text.")
    #expect(found.sections.first?.location?.line == 4)
    #expect(found.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("<!-- gallery: oder = 1 -->", "option 'oder' does not exist; did you mean 'order'?"),
    (
      "\n<!-- gallery: order = first -->",
      "option 'order' cannot be 'first'; it takes a whole number"
    ),
    ("<!-- gallery: order -->", "option 'order' cannot be ''; it takes a whole number"),
  ])
  func aBadOptionIsAnErrorWithItsLine(text: String, summary: String) throws {
    let found = try find(["Examples/a/x.swift": "", "Examples/a/README.md": text])
    #expect(found.diagnostics.map(\.summary) == [summary])
    #expect(found.diagnostics.first?.location?.line == (text.hasPrefix("\n") ? 2 : 1))
    #expect(found.diagnostics.first?.severity == .error)
  }

  @Test func aCommentBelowTheTitleOrOfAnotherKindIsNoOption() {
    for text in ["# A\n<!-- gallery: order = 1 -->", "<!-- order = 1 -->\n# A", "# A"] {
      let options = PageOptions.read(text, path: "README.md")
      #expect(options.value == PageOptions(text: text))
      #expect(options.diagnostics.isEmpty)
    }
  }
}
