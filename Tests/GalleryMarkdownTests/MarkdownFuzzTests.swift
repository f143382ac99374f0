import GalleryHTML
import GalleryMarkdown
import Testing

/// Random numbers that are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct MarkdownFuzzTests {
  private static let pieces = [
    "a", "word", " ", " ", "\n", "\n", "\n\n", "\t", "*", "**", "_", "`", "``", "```", "~~~\n",
    "> ",
    "- ", "1. ", "# ", "[", "]", "(", ")", "](", "![", "]: ", "<", ">", "</", "<script>", "</pre>",
    "<!--", "-->", "<a href=\"", "\"", "'", "javascript:", "data:text/html,", "&lt;", "&#60;",
    "&#0;",
    "|", "|-|-|\n", "| a | b |\n", "Note: ", "> Warning: ", "\\", "\\|", "\0", "\u{1B}[0m", "\r",
    "\r\n", "é", "漢", "👩‍👩‍👧", "⸀", "\u{FFFD}", "===\n", "---\n", "    ", "http://a.b", "<b ", "x=y>",
    "/>",
    "onerror=alert(1)", "<img src=x ", "]]>", "<![CDATA[", "<?", "?>",
  ]

  private func text(seed: UInt64) -> String {
    var generator = SeededGenerator(state: seed)
    let count = Int.random(in: 1...60, using: &generator)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test(arguments: 0..<8)
  func htmlOfRandomTextHoldsOnlyWhatTheRendererMakes(part: Int) throws {
    let renderer = MarkdownRenderer(
      options: MarkdownOptions(
        highlight: { _, code in code.isEmpty ? nil : [.text(code)] },
        resolveSymbol: { "symbol.html#" + $0 }, rewriteTarget: { "root/" + $0.destination }))
    for seed in 0..<400 {
      let markdown = text(seed: UInt64(part * 10_000 + seed))
      let output = html(renderer.render(markdown).nodes)
      let problem = try TagReader.problem(in: output)
      #expect(
        problem == nil, "seed \(part * 10_000 + seed): \(markdown.debugDescription)\n\(output)")
      _ = TitledMarkdown(markdown)
      _ = renderer.renderInline(markdown)
    }
  }

  @Test(arguments: 0..<4)
  func treesOfRandomTextAreTheSameWithAndWithoutMarks(part: Int) {
    var marked = MarkdownOptions.commonMark
    marked.extensions = .symbolLinks
    for seed in 0..<400 {
      let markdown = text(seed: UInt64(500_000 + part * 10_000 + seed))
      #expect(
        html(MarkdownRenderer(options: marked).render(markdown).nodes)
          == html(MarkdownRenderer(options: .commonMark).render(markdown).nodes),
        "\(markdown.debugDescription)")
    }
  }
}
