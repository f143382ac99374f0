import Testing

@testable import GalleryDocTests

struct TextComparisonTests {
  private func matches(
    _ expected: String, _ actual: String, unordered: Bool = false,
    _ rules: [Normalizer] = Normalizer.defaults
  ) -> Bool {
    TextComparison(normalizers: rules)
      .matches(expected: expected, actual: actual, unordered: unordered)
  }

  @Test(arguments: [
    ("a", "a"), ("a", "a\n"), ("a\nb", "a\r\nb\r\n"), ("a", "a  \n\n"), ("", ""), ("", "\n"),
    ("é", "e\u{301}"), (#"["a": 1, "b": 2]"#, #"["b": 2, "a": 1]"#), ("👩‍👩‍👧", "👩‍👩‍👧\n"),
  ])
  func `Texts that readers cannot tell apart are equal`(expected: String, actual: String) {
    #expect(matches(expected, actual))
  }

  @Test(arguments: [
    ("a", "b"), ("a", "a\nb"), ("a\nb", "a"), ("a", " a"), ("", "a"), ("a", ""), ("a", "A"),
    ("[1, 2]", "[2, 1]"), ("a b", "a  b"), ("a\n\nb", "a\nb"), ("e", "é"),
  ])
  func `Other texts differ`(expected: String, actual: String) {
    #expect(!matches(expected, actual))
  }

  @Test func `Without its rule white space at the end of a line counts`() {
    #expect(!matches("a", "a ", []))
    #expect(matches("a", "a\n", []))
    #expect(!matches("a", "a\n\n", []))
  }

  @Test(arguments: [
    ("a ... d", "a b c d"), ("...", ""), ("...", "a\nb"), ("a\n...\nd", "a\nb\nc\nd"),
    ("a\n...\nd", "a\nd"), ("a\n…", "a\nb\nc"), ("…\nc", "a\nb\nc"), ("...a...", "xay"),
    ("a...", "a"), ("a...", "a..."), ("a ... b ...\n...\n z...", "a 1 b 2\n\n z"),
    ("Loading...\n...\ndone", "Loading...\n1\n2\ndone"), ("  ...", "a\nb"), ("1...3", "1...3"),
    ("…é", "xe\u{301}"), ("a...b....", "aXb.."), ("...\n...", "a"),
  ])
  func `Dots stand for what is left out`(expected: String, actual: String) {
    #expect(matches(expected, actual))
  }

  @Test(arguments: [
    ("a ... d", "a b c"), ("a ... d", "a\nd"), ("a\n...\nd", "a\nb\nc"), ("...a", "ab"),
    ("a...ba", "aba b"), ("aa...a", "aa"), ("1...3", "1...13"), ("-3...-1", "-3..<-1"),
    ("a\n...\na", "a"), ("x...\ny", "x\nz"),
  ])
  func `What stands around the dots must be there`(expected: String, actual: String) {
    #expect(!matches(expected, actual))
  }

  @Test func `A rule does not let an elision match more, nor less`() throws {
    #expect(!matches("0x600000c0 ok", "0x12345678 not ok", [.addresses]))
    #expect(matches("0x600000c0 ok", "0x12345678 ok", [.addresses]))
    #expect(matches("0x... ok", "0x12345678 ok", [.addresses]))
    #expect(matches("took ... seconds", "took 1.2 seconds", [.durations]))
    #expect(matches("1 ms\ntook ... seconds", "2 ms\ntook 1.2 seconds", [.durations]))
    let rule = try TextReplacement(pattern: #"pid \d+"#, replacement: "pid …")
    #expect(matches("pid 1 ok", "pid 22 ok", [.replacement(rule)]))
    #expect(!matches("pid 1 ok", "pid 22 is not ok", [.replacement(rule)]))
  }

  @Test func `Dots in a dictionary stand for other keys`() {
    #expect(matches(#"["a": 1, ...]"#, #"["b": 2, "a": 1]"#))
    #expect(!matches(#"["a": 1, ...]"#, #"["b": 2, "a": 3]"#))
  }

  @Test(arguments: [
    ("x = 0.333", "x = 0.33333", 1e-2, true), ("1.0 2.0", "1.0000001   2.0", 1e-6, true),
    ("1.0", "1.1", 1e-6, false), ("3", "4", 0.5, false), ("3", "3", 0.5, true),
    ("1e-17", "-1e-17", 1e-6, true), ("1000000.0", "1000000.5", 1e-6, true),
    ("a1.0", "a1.1", 1, false),
    ("1.0 a", "1.0 b", 1, false), ("1.0 ... 2.0", "1.01 x 2.01", 0.1, true),
    ("1.5", "1.5\n", 1, true),
    ("1", "1.0", 0.1, true), ("1.0e999", "2.0e999", 0.1, false),
  ])
  func `Numbers may differ by the tolerance`(
    expected: String, actual: String, tolerance: Double, isMatch: Bool
  ) {
    #expect(matches(expected, actual, [.numbers(tolerance: tolerance)]) == isMatch)
  }

  @Test(arguments: [
    ("a\nb", "b\na", true), ("a\na\nb", "a\nb\nb", false), ("a\nb", "a\nb\nc", false),
    ("a\n...", "c\nb\na", true), ("x...\nxy", "xy\nxz", true), ("x...\nx...y", "x1y\nx2", true),
    ("x...y\nx...", "xay\nxby", true), ("x...y\nx...y", "xay\nxb", false), ("", "", true),
    ("a\n...\nz", "b\na", false), ("a", "a", true),
  ])
  func `Lines without order are compared as many as there are`(
    expected: String, actual: String, isMatch: Bool
  ) {
    #expect(matches(expected, actual, unordered: true) == isMatch)
  }

  @Test func `Lines that leave text out are paired wherever a pairing exists`() {
    // Each line may take two of the actual ones but the last: taking the first that comes fails.
    let count = 60
    let expected = (0..<count).map { "\($0 + 1)...\n" }.joined()
    let actual = (0..<count).reversed().map { "\($0 + 1)x\n" }.joined()
    #expect(matches(expected, actual, unordered: true))
    #expect(!matches(expected, actual.replacing("60x", with: "0x"), unordered: true))
  }

  @Test(arguments: 0..<8)
  func `A text matches itself under every rule`(part: Int) {
    let all = NormalizerTests.everything + [.numbers(tolerance: 1e-6)]
    for seed in 0..<300 {
      var texts = SeededTexts(seed: 50_000 + part * 1000 + seed)
      let text = texts.text()
      // A blank more, so that equality of the whole is not all that is tested.
      for unordered in [false, true] {
        #expect(
          matches(text, text + "  \n", unordered: unordered, all), "\(text.debugDescription)")
      }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `Ten thousand elisions take no time to speak of`() {
    let inLine = String(repeating: "a...", count: 10_000)
    #expect(matches(inLine + "c", String(repeating: "ab", count: 20_000) + "c"))
    #expect(!matches(inLine + "c", String(repeating: "ab", count: 20_000)))
    #expect(
      !matches(String(repeating: "a...b", count: 10_000), String(repeating: "a", count: 100_000)))
    let lines = String(repeating: "a\n...\n", count: 10_000)
    #expect(matches(lines, String(repeating: "a\nb\n", count: 10_000)))
    #expect(!matches(lines + "z", String(repeating: "a\nb\n", count: 10_000)))
    let both = String(repeating: "a...b\n...\n", count: 10_000)
    #expect(matches(both, String(repeating: "a-b\n\n", count: 10_000)))
    let half = String(repeating: "a", count: 500_000)
    #expect(!matches("..." + half + "b...", half + half))
  }

  @Test(.timeLimit(.minutes(1)))
  func `A megabyte takes no time to speak of`() {
    let line =
      #"2024-05-01 12:00:00 +0000 /tmp/a/b.swift ["b": 2, "a": 1] é 0x600000c04a10 took 1.5 ms"#
    let text = String(repeating: line + "\n", count: 11_000)
    let other = text.replacing("1.5 ms", with: "2.5 ms")
    let rules = NormalizerTests.everything + [.numbers(tolerance: 1e-6)]
    #expect(matches(text, other, rules))
    let nested = String(repeating: "[", count: 1_000_000)
    let quotes = String(repeating: #"["\""#, count: 250_000)
    #expect(!matches(nested, nested + "a", rules))
    #expect(!matches(quotes, quotes + "a", rules))
    #expect(!matches(String(repeating: "[b: 1, a: ", count: 100_000), nested, rules))
  }
}
