internal import GalleryModel

/// The changes that make one comment say what came.
///
/// - Printed text has a piece for each line. Lines that are more get lines below that of the last piece, which
///   begin and end as it does. Pieces that are too many go with their lines, where nothing else stands on them.
/// - A value has one piece.
struct CommentEdits {
  private let expectation: Expectation
  private let spellings: [PieceSpelling]
  private let bytes: [UInt8]

  /// There is a spelling for each piece.
  init(_ expectation: Expectation, _ spellings: [PieceSpelling], in bytes: [UInt8]) {
    self.expectation = expectation
    self.spellings = spellings
    self.bytes = bytes
  }

  func edits(for actual: String) throws(CommentRefusal) -> [SourceEdit] {
    switch expectation.kind {
    case .doesNotCompile, .stops, .recorded: throw .kind
    case .value, .prints: break
    }
    guard let last = expectation.pieces.last else { throw .noText }
    if actual.utf8.elementsEqual(expectation.text.utf8) { return [] }
    let lines = try lines(of: actual)
    var edits: [SourceEdit] = []
    for (index, line) in lines.enumerated().prefix(expectation.pieces.count) {
      edits.append(try replacement(of: index, with: line))
    }
    if lines.count > expectation.pieces.count {
      let more = Array(lines.dropFirst(expectation.pieces.count))
      let insertion = try insertion(of: more, below: last)
      // A text that ends its line touches what comes below it: one change, so that their order is certain.
      if let text = edits.last, text.range.upperBound == insertion.range.lowerBound {
        edits[edits.count - 1].replacement += insertion.replacement
      } else {
        edits.append(insertion)
      }
    }
    edits += try removals(of: Array(expectation.pieces.dropFirst(lines.count)))
    return edits.filter { !bytes[$0.range].elementsEqual($0.replacement) }
  }

  private func lines(of actual: String) throws(CommentRefusal) -> [String] {
    let pieces = expectation.pieces
    let lines = actual.linesOfText
    // With escapes a line can hold line feeds, and one that does is to keep them.
    if pieces.count == 1, spellings[0] == .escaped, expectation.kind == .value || holdsLineFeed {
      return [actual]
    }
    if expectation.kind == .value {
      guard pieces.count == 1, lines.count == 1 else { throw .severalLines }
    } else if actual.isEmpty, !pieces[0].isQuoted {
      throw .nothingPrinted
    }
    return lines
  }

  private var holdsLineFeed: Bool { expectation.pieces[0].text.utf8.contains(UInt8(ascii: "\n")) }

  private func replacement(of index: Int, with line: String) throws(CommentRefusal) -> SourceEdit {
    let piece = expectation.pieces[index]
    // A text that stays is not written anew: its escapes may be others than those written here.
    if piece.text.utf8.elementsEqual(line.utf8) {
      return SourceEdit(piece.range, Array(bytes[piece.range]))
    }
    let text = try written(line, spellings[index], in: piece)
    let before = bytes[..<piece.range.lowerBound].last
    return SourceEdit(piece.range, separated(text, in: piece, from: before))
  }

  private func insertion(
    of lines: [String], below last: Expectation.Piece
  ) throws(CommentRefusal) -> SourceEdit {
    let line = PieceLine(of: last.range, in: bytes)
    guard let (lead, tail) = line.surroundings(isQuoted: last.isQuoted) else { throw .noRoom }
    var output: [UInt8] = []
    for text in lines {
      let text = try written(text, spellings[spellings.count - 1], in: last)
      var head = lead
      if text.isEmpty, tail.isEmpty {
        while let byte = head.last, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
          head.removeLast()
        }
      }
      output += line.lineBreak + head + separated(text, in: last, from: head.last) + tail
    }
    let end = line.content.upperBound
    return SourceEdit(end..<end, output)
  }

  private func removals(of pieces: [Expectation.Piece]) throws(CommentRefusal) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    var removed: [Range<Int>] = []
    for piece in pieces {
      let line = PieceLine(of: piece.range, in: bytes)
      let isShared = expectation.pieces.contains {
        $0 != piece && line.content.lowerBound <= $0.range.lowerBound
          && $0.range.upperBound <= line.content.upperBound
      }
      if line.isCommentAlone, !isShared {
        let range = line.content.lowerBound..<line.end
        if let last = removed.last, last.upperBound == range.lowerBound {
          removed[removed.count - 1] = last.lowerBound..<range.upperBound
        } else {
          removed.append(range)
        }
      } else if piece.isQuoted {
        edits.append(SourceEdit(piece.range, []))
      } else {
        throw .sharedLine
      }
    }
    return edits + removed.map { SourceEdit(withLineBreak($0), []) }
  }

  /// Whole lines at the end of a file without a last line feed take the one above them along.
  private func withLineBreak(_ lines: Range<Int>) -> Range<Int> {
    let endsFile = lines.upperBound == bytes.count
    guard endsFile, bytes.last != UInt8(ascii: "\n"), bytes.last != UInt8(ascii: "\r") else {
      return lines
    }
    return PieceLine.lineBreak(before: lines.lowerBound, in: bytes).lowerBound..<lines.upperBound
  }

  private func written(
    _ text: String, _ spelling: PieceSpelling, in piece: Expectation.Piece
  ) throws(CommentRefusal) -> String {
    let text = spelling.write(text)
    let obstacle = WritableText(in: bytes)
      .obstacle(to: text, in: piece, isValue: expectation.kind == .value)
    if let obstacle { throw .unwritable(obstacle) }
    return text
  }

  /// A text behind a bare `//`, where an empty line was, gets the blank that parts them.
  private func separated(
    _ text: String, in piece: Expectation.Piece, from before: UInt8?
  ) -> [UInt8] {
    let isBare = before == UInt8(ascii: "/") || before == UInt8(ascii: "*")
    return Array((isBare && !piece.isQuoted && !text.isEmpty ? " " + text : text).utf8)
  }
}
