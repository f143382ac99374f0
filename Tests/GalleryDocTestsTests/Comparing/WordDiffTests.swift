import Testing

@testable import GalleryDocTests

struct WordDiffTests {
  private func expected(_ diff: WordDiff) -> [UInt8] {
    diff.segments.flatMap { segment -> [UInt8] in
      switch segment {
      case .same(let text), .removed(let text): Array(text.utf8)
      case .added: []
      }
    }
  }

  private func actual(_ diff: WordDiff) -> [UInt8] {
    diff.segments.flatMap { segment -> [UInt8] in
      switch segment {
      case .same(let text), .added(let text): Array(text.utf8)
      case .removed: []
      }
    }
  }

  private func isRoundTrip(_ a: String, _ b: String) -> Bool {
    let diff = WordDiff(expected: a, actual: b)
    return expected(diff) == Array(a.utf8) && actual(diff) == Array(b.utf8)
  }

  @Test func `Words that differ are told from those that do not`() {
    let diff = WordDiff(expected: "the old cat sat", actual: "the new cat sat")
    #expect(
      diff.segments == [.same("the "), .removed("old"), .added("new"), .same(" cat sat")])
    #expect(!diff.isEmpty)
  }

  @Test func `Neighbours that differ are one change`() {
    let diff = WordDiff(expected: "a b c", actual: "x y c")
    #expect(diff.segments == [.removed("a b"), .added("x y"), .same(" c")])
  }

  @Test func `Equal texts have no differences`() {
    #expect(WordDiff(expected: "", actual: "").segments == [])
    #expect(WordDiff(expected: "a b", actual: "a b").segments == [.same("a b")])
    #expect(WordDiff(expected: "a b", actual: "a b").isEmpty)
  }

  @Test(arguments: [
    ("", "a"), ("a", ""), ("a\r\nb", "a\nb"), ("é", "e\u{301}"), ("e\u{301}", "e"), ("👩‍👩‍👧", "👩"),
    ("a\n", "a"), ("\n\n", "\n"), (" ", "  "),
  ])
  func `Byte for byte the segments are both texts`(a: String, b: String) {
    #expect(isRoundTrip(a, b))
    #expect(!WordDiff(expected: a, actual: b).isEmpty)
  }

  @Test(arguments: 0..<8)
  func `The segments of random texts are both texts`(part: Int) {
    for seed in 0..<300 {
      var texts = SeededTexts(seed: 130_000 + part * 1000 + seed)
      let a = texts.text()
      let b = seed % 2 == 0 ? texts.text() : a.replacing("a", with: "b") + texts.text(3)
      #expect(isRoundTrip(a, b), "\(a.debugDescription) \(b.debugDescription)")
      let diff = WordDiff(expected: a, actual: b)
      #expect(diff == WordDiff(expected: a, actual: b))
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `Long texts are compared by lines, and longer ones as a whole`() {
    let lines = (0..<1500).map { "a b \($0) c" }
    let other = lines.map { $0.hasSuffix("7 c") ? $0 + " d" : $0 }
    let byLines = WordDiff(
      expected: lines.joined(separator: "\n"), actual: other.joined(separator: "\n"))
    #expect(byLines.segments.contains(.removed("a b 7 c\n")))
    #expect(byLines.segments.contains(.added("a b 7 c d\n")))
    let a = (0..<80_000).map { "\($0) a" }.joined(separator: "\n")
    let b = (0..<80_000).map { "\($0) b" }.joined(separator: "\n")
    #expect(WordDiff(expected: a, actual: b).segments == [.removed(a), .added(b)])
  }

  @Test func `Lines show both texts one above the other`() {
    let lines = DiffText().lines(expected: "same\nold 1\nend", actual: "same\nnew 1\nend\n")
    #expect(lines == ["  same", "- old 1", "+ new 1", "  end"])
  }

  @Test func `A line of one text alone stands by itself`() {
    #expect(DiffText().lines(expected: "a\nb", actual: "b") == ["- a", "  b"])
    #expect(DiffText().lines(expected: "b", actual: "b\nc\nd") == ["  b", "+ c", "+ d"])
    #expect(DiffText().lines(expected: "", actual: "x") == ["- ", "+ x"])
  }

  @Test func `In colour what differs stands out`() {
    let lines = DiffText(color: true).lines(expected: "a b", actual: "a c")
    #expect(
      lines == [
        "\u{1B}[31m- a \u{1B}[7mb\u{1B}[27m\u{1B}[0m",
        "\u{1B}[32m+ a \u{1B}[7mc\u{1B}[27m\u{1B}[0m",
      ])
  }

  @Test func `Control characters of a program show as pictures`() {
    let lines = DiffText().lines(expected: "a", actual: "a\r\u{1B}[2J")
    #expect(lines == ["- a", "+ a␍␛[2J"])
  }

  @Test(arguments: 0..<4)
  func `The lines of random texts hold both texts`(part: Int) {
    for seed in 0..<200 {
      var texts = SeededTexts(seed: 170_000 + part * 1000 + seed)
      let a = texts.text()
      let b = texts.text()
      let lines = DiffText().lines(expected: a, actual: b)
      let body = { (text: String) -> [String] in
        let bytes = text.utf8.last == UInt8(ascii: "\n") ? text.utf8.dropLast() : text.utf8[...]
        return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
          .map { VisibleText.line(String(decoding: $0, as: UTF8.self), keepingColours: true) }
      }
      let side = { (sign: String) in
        lines.filter { $0.utf8.first == sign.utf8.first || $0.utf8.first == UInt8(ascii: " ") }
          .map { String(decoding: $0.utf8.dropFirst(2), as: UTF8.self) }
      }
      #expect(side("-") == body(a), "\(a.debugDescription) \(b.debugDescription)")
      #expect(side("+") == body(b), "\(a.debugDescription) \(b.debugDescription)")
    }
  }
}
