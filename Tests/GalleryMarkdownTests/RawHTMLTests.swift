import GalleryMarkdown
import Testing

@Suite struct RawHTMLTests {
  @Test func htmlIsShownAsTextWithItsLine() {
    let rendered = MarkdownRenderer().render(
      "a <b>c</b>\nd <i>\n\n<script>\nalert(1)\n</script>\n", firstLine: 10)
    #expect(
      html(rendered.nodes) == """
        <p>a &lt;b&gt;c&lt;/b&gt;
        d &lt;i&gt;</p>
        <div class="scroll prose-code"><pre><code>&lt;script&gt;
        alert(1)
        &lt;/script&gt;
        </code></pre></div>

        """)
    #expect(rendered.warnings.map(\.line) == [10, 11, 13])
    #expect(Set(rendered.warnings.map(\.id)) == ["raw-html"])
  }

  @Test(arguments: ["<!-- a note -->", "<!-- swift\nlet a = 1\n\nlet b = 2\n-->\n"])
  func aCommentOfItsOwnIsSeenByNobody(comment: String) {
    let rendered = MarkdownRenderer().render("a\n\n\(comment)\n\nb")
    #expect(html(rendered.nodes) == "<p>a</p>\n<p>b</p>\n")
    #expect(rendered.warnings.isEmpty)
  }

  @Test(arguments: ["<!-- a --> b", "<!-- a --> <script>", "<!-- a"])
  func whatIsMoreThanACommentIsShown(text: String) {
    #expect(MarkdownRenderer().render(text).warnings.map(\.id) == ["raw-html"])
  }

  @Test(arguments: [
    ("a <b>c</b>", 3), ("Array<Int> and `<T>`", 6), ("`<T>` and a <T>", 13),
    ("``Name`` ``Other`` <T>", 20), ("größe <T>", 9), ("- item <T>", 8), ("> a\n>   b <T>", 7),
    ("<div>", 1), ("  <div>", 3), ("[x]: /y\n*a* <T> [x]", 5), ("# One <T>", 7),
    ("a\n    b <T>", 7),
  ])
  func oneWarningALineNamesTheColumnOfTheFirstTagAndHowToMendIt(markdown: String, column: Int) {
    let warnings = MarkdownRenderer().render(markdown).warnings
    #expect(warnings.map(\.column) == [column])
    #expect(warnings.first?.hint == "code such as Array<Int> belongs between backticks")
  }

  @Test func aTitleWithATagIsWarnedOfAtItsColumn() {
    let warnings = MarkdownRenderer().renderInline("The Stack<Element> type", firstLine: 3).warnings
    #expect(warnings.map(\.line) == [3])
    #expect(warnings.map(\.column) == [10])
  }

  @Test func theOptionLetsItThrough() {
    var options = MarkdownOptions()
    options.allowsRawHTML = true
    let rendered = MarkdownRenderer(options: options).render("a <b>c</b>\n\n<hr class=x>")
    #expect(html(rendered.nodes) == "<p>a <b>c</b></p>\n<hr class=x>\n")
    #expect(rendered.warnings.isEmpty)
  }

  @Test func terminalEscapesAndControlsAreShown() {
    #expect(html(MarkdownRenderer().render("a\u{1B}[1m\0b").nodes) == "<p>a␛[1m\u{FFFD}b</p>\n")
  }
}
