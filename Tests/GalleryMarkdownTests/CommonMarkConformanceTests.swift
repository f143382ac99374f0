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

  @Test func theExamplesThatDifferByDefaultAreKnown() throws {
    let strict = MarkdownRenderer(options: .commonMark)
    var listed: [String: [Int]] = [:]
    for example in try CommonMarkSpecification.examples() {
      var options = MarkdownOptions(
        baseHeadingLevel: 1, identifiesHeadings: false, framesWideContent: false)
      options.resolveSymbol = { "/symbols/" + $0 }
      let rendered = MarkdownRenderer(options: options).render(example.markdown)
      if specificationHTML(rendered.nodes) == example.html { continue }
      let document = MarkdownDocument(parsing: example.markdown)
      var reasons = Set(rendered.warnings.map(\.id))
      reasons.formUnion(extensionsUsed(in: document.blocks))
      #expect(!reasons.isEmpty, "example \(example.example) differs without a reason")
      listed[reasons.sorted().joined(separator: ", "), default: []].append(example.example)
      #expect(specificationHTML(strict.render(example.markdown).nodes) == example.html)
    }
    let text = listed.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value.map(String.init).joined(separator: " "))\n" }.joined()
    try expectGolden(text, "commonmark-differences.txt")
  }

  private func extensionsUsed(in blocks: [MarkdownBlock]) -> Set<String> {
    let description = String(describing: blocks)
    var names: Set<String> = []
    if description.contains(".aside(") { names.insert("aside") }
    if description.contains(".table(") { names.insert("table") }
    if description.contains(".symbolLink(") { names.insert("symbol-link") }
    return names
  }
}
