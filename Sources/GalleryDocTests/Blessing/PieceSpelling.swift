internal import GalleryModel

/// How a file writes the expected text of a comment.
enum PieceSpelling {
  /// As it is printed, quotation marks and backslashes too: the habit of documentation.
  case plain
  /// With Swift's escapes.
  case escaped

  /// How a piece is written, nil if the file does not hold its text at its place.
  ///
  /// The text must stand on one line, and a quoted one between its quotation marks.
  init?(of piece: Expectation.Piece, in bytes: [UInt8]) {
    let range = piece.range
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    let written = bytes[range]
    if written.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      return nil
    }
    if piece.isQuoted {
      let mark = UInt8(ascii: "\"")
      guard range.lowerBound > 0, range.upperBound < bytes.count,
        bytes[range.lowerBound - 1] == mark, bytes[range.upperBound] == mark
      else { return nil }
    }
    if written.elementsEqual(piece.text.utf8) {
      self = .plain
    } else if piece.isQuoted, let text = String(validating: written, as: UTF8.self),
      let read = LineText.unescaped(text), read.utf8.elementsEqual(piece.text.utf8)
    {
      self = .escaped
    } else {
      return nil
    }
  }

  /// The text as the file is to write it.
  func write(_ text: String) -> String {
    switch self {
    case .plain: text
    case .escaped:
      String(
        String.UnicodeScalarView(
          LineText.escaped(text).unicodeScalars.flatMap { $0 == "\"" ? ["\\", $0] : [$0] }))
    }
  }
}
