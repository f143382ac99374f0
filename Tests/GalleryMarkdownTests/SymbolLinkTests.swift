import GalleryMarkdown
import Testing

@Suite struct SymbolLinkTests {
  private func inlines(_ markdown: String) -> [MarkdownInline] {
    MarkdownInline.parse(markdown)
  }

  @Test(arguments: [
    ("``Array``", "Array"), ("``Name/member(_:)``", "Name/member(_:)"), ("`` Array ``", "Array"),
    ("``==(_:_:)``", "==(_:_:)"), ("``Größe``", "Größe"), ("``a\\``", "a\\"), ("\\\\``A``", "A"),
    ("\\```A``", "A"), ("`a` ``B``", "B"), ("```a``` ``B``", "B"), ("``A``*b*", "A"),
    ("⸀ ``A`` ⸁", "A"),
    ("&#x2E00; &#11777; ``A``", "A"),
  ])
  func namesBetweenTwoBackticksAreSymbolLinks(markdown: String, path: String) {
    #expect(inlines(markdown).contains(.symbolLink(path)))
  }

  @Test(arguments: [
    ("`Array`", "Array"), ("```Array```", "Array"), ("`` `a` ``", "`a`"), ("``let x``", "let x"),
    ("\\``A`", "A"), ("`a``b`", "a``b"), ("` ``A`` `", "``A``"), ("``` ``A`` ```", "``A``"),
    ("``  ``", "  "), ("``a\nb``", "a b"), ("``⸀ b``", "⸀ b"),
  ])
  func otherCodeStaysCode(markdown: String, code: String) {
    #expect(inlines(markdown).contains(.code(code)))
  }

  @Test(arguments: [
    "no `` end", "``", "a `` b ``` c", "[x](<``y>)", "[``a]: /u\n\n[``a]", "<i a=\"``\">",
    "    ``A``",
    "~~~ ``\n``A``\n~~~", "<div>\n``A``\n</div>", "*``*a``", "``*``*a*``*``", "\u{2E00}``\u{2E01}",
    "&#x2E00;``&#11776;", "[``](/``\"``\")", "![``A``](/x)",
  ])
  func marksLeaveNoTrace(markdown: String) {
    var options = MarkdownOptions.commonMark
    let plain = html(MarkdownRenderer(options: options).render(markdown).nodes)
    options.extensions = .symbolLinks
    #expect(html(MarkdownRenderer(options: options).render(markdown).nodes) == plain)
  }

  @Test func aTextWithEveryPossibleMarkHasNoSymbolLinks() {
    let marks = (UInt32(0x2E00)...0x2E2E).compactMap(Unicode.Scalar.init).map(String.init).joined()
    #expect(MarkdownInline.parse(marks + "``A``").contains(.code("A")))
    #expect(MarkdownInline.parse(marks.dropFirst() + "``A``").contains(.symbolLink("A")))
  }

  @Test func theResolverSaysWhereALinkLeads() {
    let options = MarkdownOptions(resolveSymbol: { $0 == "A" ? "a b.html" : nil })
    let renderer = MarkdownRenderer(options: options)
    #expect(
      html(renderer.renderInline("``A`` ``B`` [``A``](/u)").nodes)
        == #"<a href="a%20b.html"><code>A</code></a> <code>B</code> <a href="/u"><code>A</code></a>"#
    )
  }
}
