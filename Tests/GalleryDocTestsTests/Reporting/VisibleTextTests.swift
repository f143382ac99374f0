import Testing

@testable import GalleryDocTests

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}[1;38:2:1:2:3mx\u{1B}[m", "x"),
    ("\u{1B}[2J", "␛[2J"), ("\u{1B}]0;t\u{7}", "␛]0;t␇"), ("\u{1B}", "␛"), ("\u{1B}[", "␛["),
    ("\u{1B}[1", "␛[1"), ("a\u{0}b", "a␀b"), ("a\rb", "a␍b"), ("\t", "\t"), ("\u{7F}", "␡"),
    ("\u{9B}2J", "\\u{9B}2J"), ("a\u{202E}b", "a\\u{202E}b"), ("a\u{2028}b", "a\\u{2028}b"),
    ("é日本👩‍👩‍👧", "é日本👩‍👩‍👧"), ("", ""),
  ])
  func `Colours leave and control characters become visible`(text: String, shown: String) {
    #expect(VisibleText.line(text) == shown)
  }

  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\n", ["a", ""]), ("\n", [""]),
    ("a\r\nb", ["a␍", "b"]), ("a\nb", ["a", "b"]),
  ])
  func `Lines end at line feeds, and a carriage return is not lost`(
    text: String, lines: [String]
  ) {
    #expect(VisibleText.lines(text) == lines)
  }
}
