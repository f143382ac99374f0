import GalleryHTML
import Testing

@Suite struct HTMLEscaperTests {
  @Test(arguments: [
    ("", ""),
    ("plain", "plain"),
    ("a < b && c > \"d\"", "a &lt; b &amp;&amp; c &gt; &quot;d&quot;"),
    ("</pre><script>alert('x')</script>", "&lt;/pre&gt;&lt;script&gt;alert('x')&lt;/script&gt;"),
    ("&amp;", "&amp;amp;"),
    ("tab\tand\nline", "tab\tand\nline"),
    ("é · ü 漢字 👩‍👩‍👧", "é · ü 漢字 👩‍👩‍👧"),
  ])
  func escapesMarkupAndKeepsText(text: String, expected: String) {
    #expect(HTMLEscaper.escape(text) == expected)
  }

  @Test(arguments: [
    ("\0", "␀"), ("a\0b\0", "a␀b␀"), ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
    ("\u{7F}", "␡"), ("\u{0C}\u{0B}\u{08}", "␌␋␈"), ("\u{85}x\u{9F}", "\u{FFFD}x\u{FFFD}"),
  ])
  func showsWhatHTMLForbids(text: String, expected: String) {
    #expect(HTMLEscaper.escape(text) == expected)
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func replacesNoncharacters(value: UInt32) {
    let text = String(decoding: [0x78, value, 0x79], as: UTF32.self)
    #expect(HTMLEscaper.escape(text) == "x\u{FFFD}y")
  }

  @Test(arguments: [0xFDCF, 0xFFFD, 0x1FFFD, 0xA0, 0x10FFFD] as [UInt32])
  func keepsTheirNeighbours(value: UInt32) {
    let text = String(decoding: [0x78, value, 0x79], as: UTF32.self)
    #expect(HTMLEscaper.escape(text) == text)
  }

  @Test(arguments: [("a\r\nb", "a\nb"), ("10%\r20%", "10%\n20%"), ("\r\r\n\r", "\n\n\n")])
  func endsLinesAsABrowserReadsThem(text: String, expected: String) {
    #expect(Array(HTMLEscaper.escape(text).utf8) == Array(expected.utf8))
  }

  @Test func everyScalarBelowU3000IsEscapedToAllowedCharacters() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for escaped in HTMLEscaper.escape("a\(scalar)b").unicodeScalars {
        let value = escaped.value
        let isForbidden =
          (value < 0x20 && value != 9 && value != 10) || (0x7F...0x9F).contains(value)
        #expect(!isForbidden)
      }
    }
  }

  @Test func substringsOfLargerTextsAreEscapedToTheirEnd() {
    let text = String(repeating: "x<y ", count: 100)
    #expect(HTMLEscaper.escape(String(text.dropFirst(1).prefix(6))) == "&lt;y x&lt;y")
  }
}
