import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

/// Sources made at random: text around comments with expected texts, blessed with texts made at random.
@Suite struct BlesserPropertyTests {
  /// One comment of a source: what was written around its pieces, and what is to be put in.
  private struct Comment {
    var expectation: CommentExpectation
    var actual: String
  }

  /// A source in parts: those at odd places are the texts of pieces.
  private struct Source {
    var bytes: [UInt8] = []
    var comments: [Comment] = []

    mutating func add(_ text: String) { bytes += text.utf8 }

    mutating func addPiece(_ text: String, isQuoted: Bool) -> CommentExpectation.Piece {
      let start = bytes.count
      add(text)
      return .init(start..<bytes.count, text, isQuoted: isQuoted)
    }
  }

  private static let noise = [
    "a", " ", "\t", "\n", "\n", "\r\n", "\"", "// Prints \"a\"", "// a", "/* x */", "é", "👩‍👩‍👧",
    "```\n",
    "let x = [1, 2]\n", "\\", "«", "///", "*",
  ]
  private static let words = [
    "a", "b", " ", "\"", "\\", "\\n", "//", "[1, 2]", "é", "e\u{301}", "\u{301}", "👩‍👩‍👧", "...",
    "\t", "<!", "Prints \"a\"",
  ]
  private static let leads = [
    "// Prints ", "/// // Prints ", "///     print(\"//\", é)  // Prints ", "  print(x) // prints ",
    " * // prints ", "> // Prints ", "\tf() /* ok */ // Prints ",
  ]

  private func text(_ numbers: inout SeededNumbers, isQuoted: Bool) -> String {
    let text = numbers.text(of: Self.words, upTo: 4)
    return isQuoted ? text : "x\(text)x"
  }

  private func source(_ numbers: inout SeededNumbers) -> Source {
    var source = Source()
    let lineBreak = Bool.random(using: &numbers) ? "\n" : "\r\n"
    var isOpen = false
    for _ in 0..<Int.random(in: 1...4, using: &numbers) where !isOpen {
      source.add(numbers.text(of: Self.noise, upTo: 6) + lineBreak)
      let isQuoted = Bool.random(using: &numbers)
      let lead = Self.leads.randomElement(using: &numbers) ?? ""
      let isValue = Int.random(in: 0..<4, using: &numbers) == 0
      let count = isValue ? 1 : Int.random(in: 1...4, using: &numbers)
      var pieces: [CommentExpectation.Piece] = []
      for index in 0..<count {
        source.add(lead + (isQuoted ? "\"" : ""))
        pieces.append(source.addPiece(text(&numbers, isQuoted: isQuoted), isQuoted: isQuoted))
        let isEnd = index == count - 1 && Int.random(in: 0..<9, using: &numbers) == 0
        source.add((isQuoted ? "\"" : "") + (isEnd ? "" : lineBreak))
        if isEnd { isOpen = true }
      }
      var lines = pieces.map(\.text)
      for _ in 0..<Int.random(in: 0...4, using: &numbers) {
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0 where !isValue: lines.append(text(&numbers, isQuoted: isQuoted))
        case 1 where lines.count > 1: lines.removeLast()
        default:
          let place = Int.random(in: lines.indices, using: &numbers)
          lines[place] = text(&numbers, isQuoted: isQuoted)
        }
      }
      source.comments.append(
        Comment(
          expectation: .init(
            isValue ? .value : .prints(unordered: false), index: source.comments.count, line: 1,
            column: 1, pieces: pieces),
          actual: lines.joined(separator: "\n")))
    }
    // A comment without a line break is the last of the file.
    if !isOpen { source.add(numbers.text(of: Self.noise, upTo: 6)) }
    return source
  }

  private func bless(
    _ source: Source, _ actual: (Comment) -> String
  ) -> (
    bytes: [UInt8], refused: Int
  ) {
    let blessed = Blesser(path: "a", bytes: source.bytes).bless(
      source.comments.map { .init($0.expectation, .differs(actual: actual($0))) })
    return (blessed.value.edited, blessed.diagnostics.count)
  }

  @Test func `Blessing with what is expected changes nothing`() {
    var numbers = SeededNumbers(state: 1)
    for _ in 0..<2000 {
      let source = source(&numbers)
      let blessed = bless(source) { $0.expectation.text }
      #expect(blessed.bytes == source.bytes)
      #expect(blessed.refused == 0)
    }
  }

  @Test func `Texts of one line change the bytes of their pieces and no other, and read back`() {
    var numbers = SeededNumbers(state: 2)
    for _ in 0..<2000 {
      var source = source(&numbers)
      for index in source.comments.indices {
        let pieces = source.comments[index].expectation.pieces
        let lines = pieces.map { text(&numbers, isQuoted: $0.isQuoted) }
        source.comments[index].actual = lines.joined(separator: "\n")
      }
      let blessed = bless(source, \.actual)
      if blessed.refused > 0 { continue }
      // The same source with each text in its place, put together from the parts that are not pieces.
      var expected: [UInt8] = []
      var end = 0
      for comment in source.comments {
        for (piece, line) in zip(comment.expectation.pieces, comment.actual.linesOfText) {
          expected += source.bytes[end..<piece.range.lowerBound] + Array(line.utf8)
          end = piece.range.upperBound
        }
      }
      expected += source.bytes[end...]
      #expect(blessed.bytes == expected)
    }
  }

  /// Reads pieces anew: the text between the lead and the closing mark of each line.
  private func read(_ bytes: ArraySlice<UInt8>, isQuoted: Bool) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" }
    return lines.map { line in
      let line = line.last == "\r" ? line.dropLast() : line
      let heads = ["// Prints ", "// prints "].map {
        (isQuoted ? $0 + "\"" : $0).unicodeScalars
      }
      for start in line.indices {
        for head in heads where line[start...].starts(with: head) {
          let rest = line[start...].dropFirst(head.count)
          return String(String.UnicodeScalarView(isQuoted ? rest.dropLast() : rest))
        }
      }
      return "no comment: \(String(String.UnicodeScalarView(line)))"
    }
  }

  @Test func `Any number of lines reads back, and everything outside the comments stays`() {
    var numbers = SeededNumbers(state: 3)
    var compared = 0
    for _ in 0..<4000 {
      let source = source(&numbers)
      let blessed = bless(source, \.actual)
      if blessed.refused > 0 { continue }
      // From both ends of the file to the first and the last line of a comment nothing changes: with one
      // comment at a time, these are all other bytes.
      for comment in source.comments {
        let alone = Source(bytes: source.bytes, comments: [comment])
        let edited = bless(alone, \.actual).bytes
        guard let first = comment.expectation.pieces.first,
          let last = comment.expectation.pieces.last
        else { continue }
        let head = source.bytes[..<PieceLine(of: first.range, in: source.bytes).content.lowerBound]
        let tail = source.bytes[PieceLine(of: last.range, in: source.bytes).content.upperBound...]
        #expect(edited.starts(with: head))
        #expect(edited.reversed().starts(with: tail.reversed()))
        let middle = edited[head.count..<(edited.count - tail.count)]
        let lines = read(middle, isQuoted: first.isQuoted)
        let actual = comment.actual.linesOfText
        // Lines of code stay, with nothing in their comments.
        #expect(lines.dropFirst(actual.count).allSatisfy { first.isQuoted && $0.isEmpty })
        #expect(zip(lines, actual).allSatisfy { $0.utf8.elementsEqual($1.utf8) })
        #expect(lines.count >= actual.count)
        compared += 1
      }
    }
    #expect(compared > 4000)
  }

  @Test func `Blessing one comment after the other gives what blessing all at once gives`() {
    var numbers = SeededNumbers(state: 4)
    for _ in 0..<2000 {
      let source = source(&numbers)
      let all = bless(source, \.actual)
      var bytes = source.bytes
      // From the last to the first: the places of those above stay right.
      for comment in source.comments.reversed() {
        bytes = bless(Source(bytes: bytes, comments: [comment]), \.actual).bytes
      }
      #expect(bytes == all.bytes)
    }
  }
}
