import GalleryMarkdown
import Testing

@Suite struct HostileMarkdownTests {
  private static func repeated(_ text: String, _ count: Int = 500_000) -> String {
    String(repeating: text, count: count)
  }

  /// Texts by a name, so that a failure does not print them.
  private static let texts: [String: @Sendable () -> String] = [
    "quotes": { repeated(">") }, "quotes with words": { repeated("> ") + "deep" },
    "brackets": { repeated("[") }, "images": { repeated("![l") },
    "closed brackets": { repeated("[a") + repeated("]") }, "lists": { repeated("- ") + "deep" },
    "numbers": { repeated("1. ") },
    "emphasis": { repeated("*a **b ", 100_000) + repeated("c** d*", 100_000) },
    "stars": { repeated("*") + "a" + repeated("*") }, "links": { repeated("[a](") },
    "nested links": { repeated("[", 25_000) + "a" + repeated("](b)", 25_000) },
    "nested images": { repeated("![", 25_000) + "a" + repeated("](b)", 25_000) },
    "angles": { repeated("<") }, "comments": { repeated("<!-- a") },
    "tags": { repeated("<a b=\"") },
    "entities": { repeated("&#") }, "NUL": { repeated("\0") },
    "pairs of backticks": { repeated("`` ", 100_000) },
    "backticks": { (1..<800).map { "e" + repeated("`", $0) }.joined() },
    "marks": { repeated("⸀``a``", 50_000) }, "pipes": { repeated("|") + "\n" + repeated("|-") },
    "wide table": {
      repeated("a|", 200) + "\n" + repeated("-|", 200) + "\n" + repeated("a\n", 10_000)
    },
    "delimiter rows": { repeated("|-|-|\n", 25_000) }, "line ends": { repeated("\r\n\r") },
    "hashes": { repeated("# #\n", 100_000) }, "backslashes": { repeated("\\") + "``a``" },
    "definitions": { (0..<100_000).map { "[\($0)]: /x\n" }.joined() },
    "references": { "[a]: " + repeated("u") + "\n\n" + repeated("[a] ", 3000) },
    "nested asides": { (0..<300).map { repeated("> ", $0) + "Note: x\n" }.joined() },
    "nested items": { (0..<300).map { repeated("  ", $0) + "- x\n" }.joined() },
    "combining": { "e" + repeated("\u{301}") },
    "spaces": { "[a](" + repeated(" ") + "javascript:x)" },
    "many paragraphs": { repeated("Words *and* `more`.\n\n", 100_000) },
    "ten megabytes": { repeated("word ", 2_000_000) },
  ]

  /// Work that grows with the square of such a length would take hours.
  @Test(.timeLimit(.minutes(10)), arguments: texts.keys.sorted())
  func hostileTextIsRenderedInTime(name: String) throws {
    let text = try #require(Self.texts[name]?())
    let rendered = MarkdownRenderer().render(text)
    _ = html(rendered.nodes)
    _ = MarkdownDocument(parsing: text).plainText.utf8.count
    _ = TitledMarkdown(text)
  }

  @Test func whatIsNestedTooDeeplyKeepsItsTextAndIsReported() {
    let rendered = MarkdownRenderer().render(
      "x\n\n" + Self.repeated("> ", 200) + "deep", firstLine: 3)
    #expect(rendered.warnings.map(\.id) == ["nesting-too-deep"])
    #expect(rendered.warnings.map(\.line) == [5])
    #expect(html(rendered.nodes).contains("<p>deep</p>"))
    let images = MarkdownRenderer().render(Self.repeated("*a ", 100) + Self.repeated("b* ", 100))
    #expect(images.warnings.map(\.id) == ["nesting-too-deep"])
  }
}
