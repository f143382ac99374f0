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
    #expect(rendered.warnings.map(\.line) == [10, 10, 11, 13])
    #expect(Set(rendered.warnings.map(\.id)) == ["raw-html"])
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
