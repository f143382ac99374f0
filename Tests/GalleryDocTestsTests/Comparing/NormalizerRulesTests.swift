import GalleryDiagnostics
import GalleryModel
import GalleryScripts
import Testing

@testable import GalleryDocTests

struct NormalizerRulesTests {
  private func rules() throws -> NormalizerRules {
    let own = Normalizer.replacement(
      try TextReplacement(pattern: #"build \d+"#, replacement: "build N"))
    return NormalizerRules(
      own: ["build-id": own], site: [.paths],
      files: [
        .init(PathPattern("guides/*"), [.dates]), .init(PathPattern("*.md"), [.uuids]),
        .init(PathPattern("Examples/*"), [.durations]),
      ])
  }

  @Test func `Rules of a file come behind those of the site, of every pattern that matches`() throws
  {
    let rules = try rules()
    #expect(rules.rules(forFile: "guides/a.md") == Normalizer.defaults + [.paths, .dates, .uuids])
    #expect(rules.rules(forFile: "Sources/a.swift") == Normalizer.defaults + [.paths])
  }

  @Test func `A fence may name the author's own rules, and a near miss is told of them too`() throws
  {
    let rules = try rules()
    var snippet = Snippet(
      path: "a.md", origin: .markdown(heading: nil),
      lines: [Snippet.Line("print(1)", number: 4, column: 1, offset: 0)])
    snippet.attributes.normalizers = ["build-id", "dates"]
    let prepared = try #require(PreparedSnippet(snippet, rules: rules))
    let own = try #require(rules.own["build-id"])
    #expect(
      prepared.normalizers == rules.rules(forFile: "a.md") + [own, .dates])
    snippet.attributes.normalizers = ["bild-id"]
    let wrong = try #require(PreparedSnippet(snippet, rules: rules))
    #expect(
      wrong.normalizerErrors.map(\.summary)
        == ["unknown normalizer 'bild-id'; did you mean 'build-id'?"])
    #expect(wrong.normalizerErrors.first?.location?.line == 4)
  }

  @Test func `An example names rules for all of it and for a block`() throws {
    let example = ExampleParser(defaults: ExampleOptions()).prepare(
      ExampleSource(
        id: ExampleID("a"), path: "Examples/a.swift",
        text: """
          // # A
          // gallery: normalize = addresses
          //
          // Text.
          print(1)
          // %% Second
          // gallery: normalize = build-id, nonsense
          print(2)

          """)
    ).example
    let rules = ExampleRules(example, try rules())
    let file = Normalizer.defaults + [.paths, .durations, .addresses]
    #expect(rules.normalizers(forBlock: 0) == file)
    #expect(rules.normalizers(forBlock: 1).dropLast() == file[...])
    #expect(rules.diagnostics.map(\.summary) == ["unknown normalizer 'nonsense'"])
    #expect(rules.diagnostics.first?.location?.line == 8)
    let blocks = ExampleSnippets.snippets(of: example)
    #expect(
      blocks.map(\.attributes.normalizers)
        == [["addresses"], ["addresses", "build-id", "nonsense"]])
  }
}
