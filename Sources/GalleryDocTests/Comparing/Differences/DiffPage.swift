/// Puts segments on lines of the expected and of the actual text.
package struct DiffPage {
  /// The text in which a line stands.
  package enum Side: Sendable {
    case both, expected, actual
  }

  /// A part of a line.
  package struct Span: Equatable, Sendable {
    package var text: String
    /// Whether the other text has it not.
    package var differs: Bool
  }

  /// A line of one text or of both.
  package struct Line: Equatable, Sendable {
    package var side: Side
    package var spans: [Span]
  }

  /// The lines of the differences of two texts, whose last line breaks are of no account.
  package static func lines(expected: String, actual: String) -> [Line] {
    let diff = WordDiff(expected: body(expected), actual: body(actual))
    var page = DiffPage()
    for segment in diff.segments { page.append(segment) }
    return page.finished()
  }

  private static func body(_ text: String) -> String {
    String(
      decoding: text.utf8.last == UInt8(ascii: "\n") ? text.utf8.dropLast() : text.utf8[...],
      as: UTF8.self)
  }

  private var lines: [Line] = []
  private var expected: [[Span]] = [[]]
  private var actual: [[Span]] = [[]]

  /// Takes one segment more.
  mutating func append(_ segment: WordDiff.Segment) {
    switch segment {
    case .removed(let text): Self.append(text, differs: true, to: &expected)
    case .added(let text): Self.append(text, differs: true, to: &actual)
    case .same(let text):
      for (index, piece) in Self.pieces(text).enumerated() {
        if index > 0 { flush() }
        Self.append(piece, differs: false, to: &expected)
        Self.append(piece, differs: false, to: &actual)
      }
    }
  }

  /// Bytes are cut, not characters: `\r\n` would be one.
  private static func pieces(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func append(_ text: String, differs: Bool, to lines: inout [[Span]]) {
    for (index, piece) in pieces(text).enumerated() {
      if index > 0 { lines.append([]) }
      if !piece.isEmpty { lines[lines.count - 1].append(Span(text: piece, differs: differs)) }
    }
  }

  /// Writes the lines that have ended; what both texts have at either end of them is written once.
  private mutating func flush() {
    let isCommon = { (pair: ([Span], [Span])) in
      pair.0 == pair.1 && !pair.0.contains(where: \.differs)
    }
    let start = zip(expected, actual).prefix(while: isCommon).count
    let end = zip(expected[start...].reversed(), actual[start...].reversed())
      .prefix(while: isCommon).count
    lines += expected[..<start].map { Line(side: .both, spans: $0) }
    lines += expected[start...].dropLast(end).map { Line(side: .expected, spans: $0) }
    lines += actual[start...].dropLast(end).map { Line(side: .actual, spans: $0) }
    lines += expected.suffix(end).map { Line(side: .both, spans: $0) }
    expected = [[]]
    actual = [[]]
  }

  /// All lines.
  mutating func finished() -> [Line] {
    flush()
    return lines
  }
}
