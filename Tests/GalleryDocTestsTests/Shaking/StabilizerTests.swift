import GalleryDiagnostics
import Testing

@testable import GalleryDocTests

struct StabilizerTests {
  private let stabilizer = Stabilizer(normalizers: Normalizer.defaults)

  @Test(arguments: [
    (["at 0x1234567", "at 0x7654321"], "addresses"),
    (["[2, 1, 3]", "[1, 2, 3]", "[3, 2, 1]"], "unordered"),
    (["took 1.2 ms", "took 3 ms"], "durations"),
    (["0.30000001", "0.30000002"], "numbers"),
    (["0.3001", "0.3002"], "numbers:0.001"),
    (["/tmp/a/x.txt in 1 ms", "/var/b/x.txt in 2 ms"], "durations+paths"),
  ])
  func `The fewest rules that make texts alike are found`(_ texts: [String], _ words: String) {
    #expect(stabilizer.rules(for: texts)?.map(\.word).joined(separator: "+") == words)
  }

  @Test func `Chance has no rule`() {
    #expect(stabilizer.rules(for: ["heads", "tails"]) == nil)
    #expect(!stabilizer.isOrderOfLines(["heads", "tails"]))
  }

  @Test func `The order of lines is told`() {
    let texts = ["a\nb\nc", "b\nc\na"]
    #expect(stabilizer.rules(for: texts) == nil)
    let diagnostic = ShakeFinding(
      texts: [("usually", texts[0]), ("in a second run", texts[0]), ("at -O", texts[1])],
      option: "normalize="
    ).diagnostic(at: SourceLocation(path: "a.md", line: 3), normalizers: [])
    #expect(diagnostic.summary == "what the code gives is something else at -O")
    #expect(diagnostic.notes.map(\.text) == ["usually: a⏎b⏎c", "at -O: b⏎c⏎a"])
    #expect(diagnostic.fixIts.map(\.replacement) == ["// Unordered output:"])
  }
}
