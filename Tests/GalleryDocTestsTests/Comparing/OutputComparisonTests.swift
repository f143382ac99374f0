import Testing

@testable import GalleryDocTests

struct OutputComparisonTests {
  private func printed(_ expected: String, _ actual: String, unordered: Bool = false) -> Bool {
    OutputComparison().printed(expected: expected, actual: actual, unordered: unordered)
  }

  @Test(arguments: [
    ("a", "a\n"), ("c", "a\nb\nc\n"), ("b\nc", "a\nb\nc\n"), ("b\n...\nd", "a\nb\nc\nd\n"),
    ("b...", "a\nbc\n"), ("…", "a\n"), ("", ""), ("", "\n"), ("", "a\n\n"), ("b", "a\r\nb\r\n"),
    (#"["a": 1, "b": 2]"#, "[ open\n[\"b\": 2, \"a\": 1]\n"),
  ])
  func `All that was printed or its last lines meet the expectation`(
    expected: String, actual: String
  ) {
    #expect(printed(expected, actual))
  }

  @Test(arguments: [
    ("a", "a\nb\n"), ("c", "abc\n"), ("a\nc", "a\nb\nc\n"), ("", "a\n"), ("a", ""),
    ("a\n...", "b\n"), ("b\n...\nx", "a\nb\nc\n"), ("a\nb\nc", "b\nc\n"),
  ])
  func `The first lines or parts of lines do not`(expected: String, actual: String) {
    #expect(!printed(expected, actual))
  }

  @Test func `The last lines may come in any order`() {
    #expect(printed("c\nb", "a\nb\nc\n", unordered: true))
    #expect(!printed("a\nb", "a\nb\nc\n", unordered: true))
  }
}
