import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

@Suite struct SnippetListingTests {
  @Test func `A list has name, place, subject and expectations`() {
    var attributes = SnippetAttributes()
    attributes.name = "parsing"
    let line = Snippet.Line("f()", number: 3, column: 5, offset: 20)
    let comment = Snippet(
      path: "Sources/A.swift", origin: .docComment(declaration: "A.parse(_:)", module: "M"),
      attributes: attributes, lines: [line])
    let page = Snippet(path: "README.md", origin: .markdown(heading: nil), lines: [line])
    let prints = ReportSamples.expectation(.prints(unordered: true), line: 4, "a")
    let value = ReportSamples.expectation(.value, line: 5, "1")
    let listing = SnippetListing([
      SnippetListing.Entry(page, expectations: []),
      SnippetListing.Entry(comment, expectations: [value, prints, value]),
    ])
    #expect(
      listing.text == """
        README.md:3  README.md:3        –            no expectations
        parsing      Sources/A.swift:3  A.parse(_:)  3 expectations: 1 prints-unordered, 2 value
        2 snippets, 3 expectations: 1 prints-unordered, 2 value

        """)
  }

  @Test func `An empty list says so`() {
    #expect(SnippetListing([]).text == "0 snippets, no expectations\n")
  }

  @Test func `Names and headings cannot steer the terminal`() {
    let entry = SnippetListing.Entry(
      name: "a\u{1B}[2J", location: Place(path: "b\n.md", line: 1), subject: "c\u{7}",
      expectations: [ReportSamples.expectation(.value, line: 1, "1")])
    #expect(
      SnippetListing([entry]).text == """
        a␛[2J  b␊.md:1  c␇  1 expectation: 1 value
        1 snippet, 1 expectation: 1 value

        """)
  }
}
