import GalleryDisplay
import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct ValueTests {
  @Test(arguments: [
    (0.0, "under 0.1 ms"), (-1, "under 0.1 ms"), (.nan, "under 0.1 ms"), (0.000_4, "0.4 ms"),
    (0.0099, "9.9 ms"), (0.018, "18 ms"), (0.31, "0.31 s"), (6.9, "6.90 s"), (12.34, "12.3 s"),
    (59.96, "1 min 0 s"), (125, "2 min 5 s"),
  ])
  func durationsHaveAUnitThatFits(seconds: Double, text: String) {
    #expect(Amount.duration(seconds) == text)
  }

  @Test func theRunningTimeIsWrittenAsOnTheReferencePage() {
    #expect(Amount.longDuration(0.012) == "0 minutes 0.012 seconds")
    #expect(Amount.longDuration(125.5) == "2 minutes 5.500 seconds")
    #expect(Amount.longDuration(59.9999) == "1 minutes 0.000 seconds")
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1 kB"), (12_345, "12 kB"),
    (999_600, "1.0 MB"), (1_200_000, "1.2 MB"), (99_000_000, "99 MB"), (.max, "9223372 TB"),
  ])
  func sizesHaveAUnitThatFits(bytes: Int, text: String) {
    #expect(Amount.bytes(bytes) == text)
  }

  @Test(arguments: [
    ([2], "Block 2"), ([4, 5], "Blocks 4 and 5"), ([4, 5, 6], "Blocks 4 to 6"),
    ([1, 3, 4], "Blocks 1, 3 and 4"), ([], ""),
  ])
  func numbersAreListedInWords(numbers: [Int], text: String) {
    #expect(Amount.list("Block", numbers) == text)
  }

  @Test func aLongTextIsFoldedAfterItsHeadOrAheadOfItsTail() {
    let text = (1...30).map { "\($0)\n" }.joined()
    let head = FoldedText(text, lines: 30, keepsEnd: false)
    #expect(head.head.hasSuffix("12\n") && head.folded?.hasPrefix("13\n") == true)
    let tail = FoldedText(text, lines: 30, keepsEnd: true)
    #expect(tail.tail == "26\n27\n28\n29\n30\n" && tail.head.isEmpty)
    #expect(FoldedText("a\nb", lines: 2, keepsEnd: true).folded == nil)
  }

  @Test(arguments: [
    ("", 0, 0), ("a", 1, 1), ("a\n", 1, 1), ("a\nlong\n\nb", 4, 4), ("\tx", 1, 5), ("日本\n", 1, 2),
  ])
  func linesAndColumnsAreMeasured(text: String, lines: Int, columns: Int) {
    let measure = LineMeasure(text)
    #expect(measure.lines == lines && measure.columns == columns)
  }

  @Test(arguments: [
    ("<svg width='440' height=\"248px\">", 440, 248), ("<svg viewBox='0 0 10.4 20'/>", 10, 20),
    ("<?xml version='1.0'?><!-- <svg width='1' height='1'> --><svg width='3' height='4'>", 3, 4),
    ("<svg width='100%' height='4' viewBox='0,0,7,8'>", 7, 8),
  ])
  func theSizeOfADrawingIsReadFromItsRoot(svg: String, width: Int, height: Int) {
    let size = ImageSize(svg: Array(svg.utf8))
    #expect(size?.width == width && size?.height == height)
  }

  @Test(arguments: [
    "", "<svg", "<svg>", "<svg width='1e9' height='1'>", "<svg width='-3' height='nan'>", "<p><svg",
    "<svg width=3 height=4>", "<!--", "<svg viewBox='0 0 1'>", "<svg width='' height=''>",
  ])
  func aDrawingWithoutAReasonableSizeHasNone(svg: String) {
    #expect(ImageSize(svg: Array(svg.utf8)) == nil)
  }

  @Test func theSizeOfAPictureIsReadFromItsHeader() {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    let chunk = Array("IHDR".utf8) + [0, 0, 1, 0, 0, 0, 0, 2]
    #expect(ImageSize(png: head + chunk)?.width == 256)
    #expect(ImageSize(png: Array((head + chunk).dropLast())) == nil)
    #expect(
      ImageSize(png: head + Array("IHDR".utf8) + [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 2]) == nil)
  }

  @Test(arguments: [
    (
      "{\"b\":1.50,\"a\":[true,null,\"\\u00e9\\n\"]}",
      "{\n  \"b\": 1.50,\n  \"a\": [\n    true,\n    null,\n    \"é\\n\"\n  ]\n}"
    ),
    (" [] ", "[]"), ("{}", "{}"), ("-0.5e+3", "-0.5e+3"), ("\"\\ud83d\\ude00\"", "\"😀\""),
  ])
  func jsonIsShownIndentedWithItsOrderAndItsNumbers(json: String, shown: String) {
    #expect(JSONReader.read(json)?.text(indent: 2) == shown)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\" 1}", "01", "1.", "nul", "\"a", "\"\u{1}\"", "[1] 2", "NaN", "{a:1}",
    "\"\\x\"", "\"\\ud83d\"", String(repeating: "[", count: 100_000),
  ])
  func whatIsNoJSONIsNotRead(json: String) {
    #expect(JSONReader.read(json) == nil)
  }

  @Test func theRichestRepresentationIsShown() {
    let svg = MIMEBundle.Representation(.svg, "<svg/>")
    let html = MIMEBundle.Representation(.html, "<b>")
    let markdown = MIMEBundle.Representation(.markdown, "*a*")
    let all = MIMEBundle(text: "t", representations: [markdown, html, svg])
    #expect(Richest(all, trustsHTML: true) == .html("<b>"))
    guard case .image(.svg, _) = Richest(all, trustsHTML: false) else {
      Issue.record("the drawing is richer than text")
      return
    }
    let texts = MIMEBundle(text: "t", representations: [html, markdown])
    #expect(Richest(texts, trustsHTML: false) == .markdown("*a*"))
    #expect(
      Richest(MIMEBundle(text: "t", representations: [html]), trustsHTML: false)
        == .htmlSource("<b>"))
    let other = MIMEBundle(text: "t", representations: [.init(MIMEType(rawValue: "x/y"), "z")])
    #expect(Richest(other, trustsHTML: true) == .text("t"))
  }
}
