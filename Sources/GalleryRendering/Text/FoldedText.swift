/// A long text in the part that is always shown and the part that is folded away.
struct FoldedText: Hashable, Sendable {
  /// Longer texts are folded.
  static let limit = 24
  /// Lines that stay of a long text.
  static let head = 12
  /// Lines that stay at the end of what a stopped block printed.
  static let tail = 5
  /// From this many lines on, the label counts them.
  static let counted = 10

  /// The first lines; empty if the end is what stays.
  var head: String
  /// The folded lines; nil if the text is short.
  var folded: String?
  /// The last lines, if they are what stays.
  var tail: String
  var lines: Int

  /// `keepsEnd`: the last lines stay, as in a block that stopped.
  init(_ text: String, lines: Int, keepsEnd: Bool) {
    self.lines = lines
    guard lines > Self.limit else {
      (head, folded, tail) = (text, nil, "")
      return
    }
    let cut = Self.end(ofLine: keepsEnd ? lines - Self.tail : Self.head, in: text)
    let (before, after) = (String(text[..<cut]), String(text[cut...]))
    (head, folded, tail) = keepsEnd ? ("", before, after) : (before, after, "")
  }

  /// The index behind the line feed of line `number`, counted from 1.
  private static func end(ofLine number: Int, in text: String) -> String.Index {
    var index = text.startIndex
    for _ in 0..<number {
      guard let feed = text.utf8[index...].firstIndex(of: 0x0A) else { return text.endIndex }
      index = text.utf8.index(after: feed)
    }
    return index
  }
}
