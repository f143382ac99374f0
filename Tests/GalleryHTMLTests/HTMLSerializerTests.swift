import GalleryHTML
import Testing

@Suite struct HTMLSerializerTests {
  @Test(arguments: [
    (HTMLNode.text("a & b"), "a &amp; b"),
    (.trusted(html: "<b>&amp;</b>"), "<b>&amp;</b>"),
    (
      .element("p", ["class": "lead"], [.text("Hi "), .element("em", text: "you")]),
      #"<p class="lead">Hi <em>you</em></p>"#
    ),
    (.element("br"), "<br>"),
    (.element("img", ["src": "a.png", "alt": ""]), #"<img src="a.png" alt="">"#),
    (.element("script", ["src": "a.js", "defer": true]), #"<script src="a.js" defer></script>"#),
    (
      .element("svg", [:], [.element("linearGradient")]),
      "<svg><linearGradient></linearGradient></svg>"
    ),
  ])
  func writesNodes(node: HTMLNode, expected: String) {
    #expect(HTMLSerializer().string(of: [node]) == expected)
  }

  @Test func slashesVoidElementsWhereAsked() {
    let nodes: [HTMLNode] = [.element("hr"), .element("img", ["alt": "a"]), .element("p")]
    #expect(
      HTMLSerializer(slashesVoidElements: true).string(of: nodes)
        == #"<hr /><img alt="a" /><p></p>"#)
  }

  @Test(arguments: ["pre", "textarea"])
  func aFirstLineBreakSurvivesTheBrowser(name: String) {
    #expect(
      HTMLSerializer().string(of: [.element(name, text: "\nx\n")]) == "<\(name)>\n\nx\n</\(name)>")
    #expect(HTMLSerializer().string(of: [.element(name, text: "x")]) == "<\(name)>x</\(name)>")
  }

  @Test func linesBreakAroundBlocksButNotInsidePre() {
    let pre = HTMLNode.element(
      "pre", [:], [.element("div", text: "a\n"), .element("div", text: "b")])
    let page = HTMLNode.element(
      "main", [:],
      [.element("p", [:], [.text("x"), .element("b", text: "y")]), pre, .element("hr")])
    #expect(
      HTMLSerializer(layout: .lines).string(of: [page])
        == "<main>\n<p>x<b>y</b></p>\n<pre><div>a\n</div><div>b</div></pre>\n<hr>\n</main>\n")
  }

  @Test func aDocumentBeginsWithItsType() {
    let root = HTMLElement("html", ["lang": "en"], [.element("title", text: "A")])
    #expect(
      String(decoding: HTMLSerializer().document(root), as: UTF8.self)
        == "<!DOCTYPE html>\n<html lang=\"en\"><title>A</title></html>\n")
  }

  @Test func childrenInAVoidElementStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = HTMLNode.element("br", [:], [.text("x")]) }
  }

  @Test func unescapableTextInAScriptStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = HTMLNode.element("script", text: "a<b") }
  }

  /// Were the buffer copied for each piece of it, this would take hours.
  @Test(.timeLimit(.minutes(10))) func theLengthOfAPageCostsNoMoreThanItsLines() {
    let line = HTMLNode.element(
      "span", ["class": "l", "id": "L12"],
      [.element("span", ["class": "k"], text: "let"), .text(" x = a < b\n")])
    let one = HTMLSerializer().bytes(of: [line]).count
    let page = HTMLNode.element("div", [:], Array(repeating: line, count: 200_000))
    #expect(HTMLSerializer().bytes(of: [page]).count == 200_000 * one + "<div></div>".utf8.count)
  }
}
