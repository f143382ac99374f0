import Foundation
import GalleryMarkdown
import Testing

@Suite(
  .enabled(
    if: CommonMarkSpecification.isAvailable,
    "spec-0.30.json is not beside the checkout; GALLERY_COMMONMARK_SPEC names it"))
struct CommonMarkConformanceTests {
  @Test func everyExampleOfTheSpecificationRendersIdentically() throws {
    let examples = try CommonMarkSpecification.examples()
    #expect(examples.count == 652)
    let renderer = MarkdownRenderer(options: .commonMark)
    for example in examples {
      let rendered = specificationHTML(renderer.render(example.markdown).nodes)
      #expect(rendered == example.html, "example \(example.example), \(example.section)")
    }
  }

  @Test func symbolLinksChangeNoTreeButTheirOwn() throws {
    var options = MarkdownOptions.commonMark
    options.extensions = .symbolLinks
    for example in try CommonMarkSpecification.examples() {
      let rendered = specificationHTML(
        MarkdownRenderer(options: options).render(example.markdown).nodes)
      #expect(rendered == example.html, "example \(example.example), \(example.section)")
    }
  }

  /// What pages of a gallery do otherwise than the specification, one change each.
  private static let changes: [(reason: String, apply: @Sendable (inout MarkdownOptions) -> Void)] =
    [
      ("raw HTML is shown as text", { $0.allowsRawHTML = false }),
      ("headings begin at level 2", { $0.baseHeadingLevel = 2 }),
      ("headings have ids and links to themselves", { $0.identifiesHeadings = true }),
      ("code and tables stand in a frame that scrolls", { $0.framesWideContent = true }),
      ("images of other hosts are links", { $0.showsForeignImages = false }),
      ("a quote that begins with a kind is an aside", { $0.extensions = .asides }),
      ("rows between pipes are a table", { $0.extensions = .tables }),
      (
        "double backticks are a link to a symbol, where one of that name is described",
        {
          $0.extensions = .symbolLinks
          $0.resolveSymbol = { "/symbols/" + $0 }
        }
      ),
    ]

  @Test func theExamplesThatDifferOnPagesAreKnown() throws {
    let pages = MarkdownOptions(resolveSymbol: { "/symbols/" + $0 })
    var listed: [String: [Int]] = [:]
    for example in try CommonMarkSpecification.examples() {
      func differs(_ options: MarkdownOptions) -> Bool {
        let rendered = MarkdownRenderer(options: options).render(example.markdown)
        return specificationHTML(rendered.nodes) != example.html
      }
      let reasons = Self.changes.filter { change in
        var options = MarkdownOptions.commonMark
        change.apply(&options)
        return differs(options)
      }
      #expect(differs(pages) == !reasons.isEmpty, "example \(example.example)")
      for change in reasons { listed[change.reason, default: []].append(example.example) }
    }
    let lines = Self.changes.map { change in
      let numbers = listed[change.reason, default: []].map(String.init)
      let list = numbers.isEmpty ? "" : ": " + numbers.joined(separator: " ")
      return "\(change.reason), in \(numbers.count) examples\(list)\n"
    }
    try expectGolden(lines.joined(), "commonmark-differences.txt")
  }
}
