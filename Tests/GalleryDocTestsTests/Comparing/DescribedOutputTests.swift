import GalleryModel
import Testing

@testable import GalleryDocTests

struct DescribedOutputTests {
  private func matches(_ expected: [String], _ output: String, isQuoted: Bool = false) -> Bool {
    let pieces = expected.map { Expectation.Piece(0..<1, $0, isQuoted: isQuoted) }
    return DescribedOutput(normalizers: Normalizer.defaults).matches(
      Expectation(.prints(unordered: false), index: 0, line: 1, column: 1, pieces: pieces), output)
  }

  @Test func `Lines may be written as values, and lists stand for lines`() {
    #expect(matches(["\"Hel\"", "\"lo\""], "Hel\nlo\n"))
    #expect(matches(["1, 100, 2"], "1\n100\n2\n"))
    #expect(matches(["1 0 2"], "1\n0\n2\n"))
    #expect(matches(["A\" \"-\" \"B"], "A\n-\nB\n", isQuoted: true))
    #expect(matches(["[1]", "...", "[4]"], "[1]\n[2]\n[3]\n[4]\n"))
    #expect(matches(["a b"], "  a b \n"))
  }

  @Test func `Other output is not what is described`() {
    #expect(!matches(["\"Hel\"", "\"lo\""], "Hel\nla\n"))
    #expect(!matches(["1, 100, 2"], "1\n100\n3\n"))
    #expect(!matches(["1 0 2"], "1\n0 2\n"))
    #expect(!matches(["[1]", "...", "[4]"], "[1]\n[2]\n"))
    #expect(!matches(["a b"], "a b\nc\n"))
    #expect(!matches(["A B"], "A\nB\n", isQuoted: true))
    #expect(!matches(["Hel"], "Hello\n", isQuoted: true))
  }
}
