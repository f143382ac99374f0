import GalleryMarkdown
import Testing

@Suite struct LinkSafetyTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "VBSCRIPT:x", "data:text/html,x",
    "data:image/svg+xml,x", "<  javascript:x>", "&#106;avascript:x", "&#x6A;&#x61;vascript:x",
    "java&Tab;script:x", "java&NewLine;script:x", "javascript&colon;x", "java&#0;script:x",
    "&#1;javascript:x", "&#x7F;javascript:x", "&nbsp;javascript:x", "java&shy;script:x",
    "javascript\\:x", "&#x200B;javascript:x", "%6Aavascript:x", "javascript%3Ax", "java%0Ascript:x",
    "&#x85;javascript:x", "javascript:", "data:", "data:,x", "data:image/pngx,x", "data:image/png",
    "DATA:TEXT/HTML,x", "\u{FEFF}javascript:x", "\u{202E}javascript:x",
  ])
  func unsafeTargetsAreLost(destination: String) {
    let rendered = MarkdownRenderer().render("a\n\n[x](\(destination))", firstLine: 5)
    #expect(html(rendered.nodes) == "<p>a</p>\n<p><a>x</a></p>\n")
    #expect(rendered.warnings.map(\.id) == ["unsafe-link"])
    #expect(rendered.warnings.map(\.line) == [7])
  }

  @Test(arguments: [
    ("[x]\n\n[x]: javascript:y", 1), ("<javascript:y>", 1), ("a\nb [x](javascript:y)", 2),
    ("> a\n> - b\n>   [x](javascript:y)", 3), ("[a]: /b\n[c]: /d\nx\n[x](javascript:y)", 4),
  ])
  func everyWayToWriteALinkIsChecked(markdown: String, line: Int) {
    let rendered = MarkdownRenderer().render(markdown)
    #expect(!html(rendered.nodes).contains("href"))
    #expect(rendered.warnings.map(\.line) == [line])
  }

  @Test(arguments: [
    ("https://swift.org/a?b=c&d", "https://swift.org/a?b=c&amp;d"), ("#here", "#here"),
    ("data:image/png;base64,AA==", "data:image/png;base64,AA=="), ("mailto:a@b.c", "mailto:a@b.c"),
    ("java/script:x", "java/script:x"), ("?javascript:x", "?javascript:x"), ("a\"b", "a%22b"),
    ("<a b>", "a%20b"), ("ä", "%C3%A4"), ("%20", "%20"),
    ("doc.md#javascript:", "doc.md#javascript:"),
  ])
  func otherTargetsStay(destination: String, href: String) {
    let rendered = MarkdownRenderer().render("[x](\(destination))")
    #expect(html(rendered.nodes) == "<p><a href=\"\(href)\">x</a></p>\n")
    #expect(rendered.warnings.isEmpty)
  }

  @Test(arguments: ["png;base64,A", "gif,A", "jpeg;a", "webp,A", "svg+xml,A", "PNG,A"])
  func picturesMayBeData(type: String) {
    let rendered = MarkdownRenderer().render("![x](data:image/\(type))")
    #expect(html(rendered.nodes) == "<p><img src=\"data:image/\(type)\" alt=\"x\"></p>\n")
    #expect(rendered.warnings.isEmpty)
  }

  @Test func anUnsafeImageIsItsAlternativeText() {
    let rendered = MarkdownRenderer().render("![x *y*](javascript:z \"t\")")
    #expect(html(rendered.nodes) == "<p>x y</p>\n")
    #expect(rendered.warnings.count == 1)
  }

  @Test(arguments: ["http://a.b/c.png", "//a.b/c.png", "HTTPS:a", "\\\\\\\\a.b/c.png", "/\\a.b/c"])
  func imagesOnOtherHostsAreLinks(source: String) {
    let rendered = MarkdownRenderer().render("![x](<\(source)>) [![y](<\(source)>)](/z)")
    let text = html(rendered.nodes)
    #expect(!text.contains("<img"))
    #expect(text.contains("<a href=\"/z\">y</a>"))
    #expect(rendered.warnings.map(\.id) == ["foreign-image", "foreign-image"])
    var options = MarkdownOptions()
    options.showsForeignImages = true
    #expect(MarkdownRenderer(options: options).render("![x](\(source))").warnings.isEmpty)
  }

  @Test func relativeTargetsAreRewritten() {
    let options = MarkdownOptions(rewriteTarget: { target in
      switch (target.destination, target.kind) {
      case ("../README.md#x", .link): "../index.html#x"
      case ("a b.png", .image): "images/a b.png"
      case ("#x", _), ("https://a.b", _), ("//a.b", _): "never"
      default: nil
      }
    })
    let text = "[a](../README.md#x) ![b](<a b.png>) [c](c.md) [d](#x) [e](https://a.b) [f](//a.b)"
    #expect(
      html(MarkdownRenderer(options: options).renderInline(text).nodes)
        == """
        <a href="../index.html#x">a</a> <img src="images/a%20b.png" alt="b"> <a href="c.md">c</a> \
        <a href="#x">d</a> <a href="https://a.b">e</a> <a href="//a.b">f</a>
        """)
  }
}
