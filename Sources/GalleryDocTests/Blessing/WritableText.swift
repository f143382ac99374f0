internal import GalleryModel

/// What keeps a text from being written into a comment so that it reads back.
///
/// - Control characters, and marks that end a line or turn its direction, would be unseen.
/// - Inside of a comment that began above, its end would end it, and `/*` would begin one more. Whether a `/*`
///   above is a comment or part of a string is not looked into: it counts.
/// - A line of its own that begins as a fence does would end the block in which the comment stands.
/// - Without quotation marks around it, a text ends before the blanks at the end of the line, and a printed one that
///   has such marks itself would lose them. A value must be there and begin with no blank.
struct WritableText {
  let bytes: [UInt8]

  private static let brackets = [("/*", "*/"), ("<!--", "-->")]

  init(in bytes: [UInt8]) { self.bytes = bytes }

  /// Why a text without line feeds cannot stand in the place of a piece; nil if it can.
  func obstacle(to text: String, in piece: Expectation.Piece, isValue: Bool) -> String? {
    if text.unicodeScalars.contains(where: { LineText.isHidden($0) }) {
      return "it holds control characters"
    }
    if let word = commentMark(in: text, at: piece.range) {
      return "'\(word)' in it would change where a comment ends"
    }
    return piece.isQuoted ? nil : obstacleWithoutQuotes(text, isValue: isValue)
  }

  private func obstacleWithoutQuotes(_ text: String, isValue: Bool) -> String? {
    let scalars = text.unicodeScalars
    let start = text.drop { $0 == " " || $0 == "\t" }
    if start.hasPrefix("```") || start.hasPrefix("~~~") {
      return "it would end the block of code that it stands in"
    }
    if scalars.last?.properties.isWhitespace == true { return "it ends with blanks" }
    if isValue {
      if scalars.isEmpty { return "it is empty" }
      return scalars.first?.properties.isWhitespace == true ? "it begins with blanks" : nil
    }
    if scalars.count > 1, scalars.first == "\"", scalars.last == "\"" {
      return "its quotation marks would be taken for those of the comment"
    }
    return nil
  }

  private func commentMark(in text: String, at range: Range<Int>) -> String? {
    let above = bytes[..<range.lowerBound]
    // A mark may also come of the text and what stands beside it, such as a slash before `*/`.
    let before = above.suffix(3)
    let joined = before + Array(text.utf8) + bytes[range.upperBound...].prefix(3)
    let start = joined.startIndex + before.count
    let own = start..<(start + text.utf8.count)
    for (opening, closing) in Self.brackets {
      for word in [closing, opening]
      where contains(word, in: joined, touching: own) && contains(opening, in: above) {
        return word
      }
    }
    return nil
  }

  private func contains(
    _ word: String, in bytes: ArraySlice<UInt8>, touching own: Range<Int>? = nil
  ) -> Bool {
    let count = word.utf8.count
    guard bytes.count >= count else { return false }
    return (bytes.startIndex...(bytes.endIndex - count)).contains { place in
      if let own, !own.overlaps(place..<(place + count)) { return false }
      return bytes[place..<(place + count)].elementsEqual(word.utf8)
    }
  }
}
