import GalleryHTML
import GalleryMarkdown
import Testing

@Suite struct MarkdownRendererTests {
  @Test func headingsBeginAtTheBaseLevelAndEndAtSix() {
    let rendered = MarkdownRenderer().render("# A\n\n###### B\n\n# A\n\n## Größe & <Maß>: 漢字!")
    #expect(rendered.headings.map(\.level) == [2, 6, 2, 3])
    #expect(rendered.headings.map(\.id) == ["a", "b", "a-1", "größe--maß-漢字"])
    #expect(rendered.headings.last?.text == "Größe & <Maß>: 漢字!")
    #expect(
      html(rendered.nodes).hasPrefix(
        "<h2 id=\"a\">A<a class=\"heading-link\" href=\"#a\" aria-label=\"Link to this section\">#</a></h2>\n"
      ))
  }

  @Test func idsAreUniqueOverAllTextsOfAPage() {
    var identifiers = HeadingIdentifiers(reserved: ["block-1"])
    let renderer = MarkdownRenderer()
    let texts = ["# Block 1", "# a", "# a", "# a-1", "# !", "# ?"]
    let ids = texts.flatMap { renderer.render($0, identifiers: &identifiers).headings.map(\.id) }
    #expect(ids == ["block-1-1", "a", "a-1", "a-1-1", "section", "section-1"])
  }

  @Test func codeIsHighlightedWhereTheHighlighterKnowsTheLanguage() {
    let options = MarkdownOptions(
      framesWideContent: false,
      highlight: { language, code in
        language == "swift" ? [.element("span", ["class": "k"], text: code)] : nil
      })
    let text = "```swift run\nlet\n```\n~~~ c\n<\n~~~\n\n    plain"
    #expect(
      html(MarkdownRenderer(options: options).render(text).nodes) == """
        <pre><code class="language-swift"><span class="k">let
        </span></code></pre>
        <pre><code class="language-c">&lt;
        </code></pre>
        <pre><code>plain
        </code></pre>

        """)
  }

  @Test func wideCodeIsReachedByTheKeyboard() {
    let wide = String(repeating: "x", count: 41)
    #expect(
      html(MarkdownRenderer().render("    " + wide).nodes).hasPrefix(
        #"<div class="scroll prose-code" tabindex="0" role="group" aria-label="Code"><pre>"#))
  }

  @Test(arguments: [
    ("plain *em* `c`", "plain <em>em</em> <code>c</code>"), ("1. Start", "1. Start"),
    ("# not a heading", "# not a heading"), ("- x", "- x"), ("> Note: x", "&gt; Note: x"),
    ("C# & F#", "C# &amp; F#"), ("    x", "x"), ("", ""), ("\n\n", ""), ("***", "***"),
    ("a\nb", "a\nb"), ("a\n\nb", "a\nb"), ("    ``A``\n", "<code>A</code>"),
  ])
  func inlineRenderingKnowsPartsOfLinesOnly(markdown: String, expected: String) {
    #expect(html(MarkdownRenderer().renderInline(markdown).nodes) == expected)
  }

  @Test func plainTextHasNoMarkdownAndKeepsWhatLooksLikeATag() {
    let text = """
      # A *title*

      Words, `code` and
      a [link](/x) ![image](/y). <b>bold</b>

      - one
      - two

      > Note: three

      | a | b |
      |---|---|
      | 1 | 2 |

          code
      """
    #expect(
      MarkdownDocument(parsing: text).plainText
        == "A title\nWords, code and a link image. <b>bold</b>\none\ntwo\nNote: three\na b\n1 2\ncode"
    )
  }
}
