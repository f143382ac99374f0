/// What a comment in an example or a snippet says of the code above or beside it, or what was recorded of a block.
package struct Expectation: Hashable, Codable, Sendable {
  package enum Kind: Hashable, Codable, Sendable {
    /// What the code has printed since the last such comment; `unordered` lines may come in any order.
    case prints(unordered: Bool)
    /// The description of a value.
    case value
    /// The line does not compile.
    case doesNotCompile
    /// The line ends the program by a trap, or by an error that it throws.
    case stops
    /// What a block of an example gave when its outputs were recorded beside it.
    case recorded
  }

  /// A part of the comment that holds expected text: in the file, and what it says.
  package struct Piece: Hashable, Codable, Sendable {
    /// Bytes of the file from the first to the last of the text, without quotation marks.
    package var range: Range<Int>
    package var text: String
    /// True between `"` and `"`.
    package var isQuoted: Bool

    package init(_ range: Range<Int>, _ text: String, isQuoted: Bool) {
      self.range = range
      self.text = text
      self.isQuoted = isQuoted
    }
  }

  package var kind: Kind
  /// Its number in its snippet or example, from 0: the mark of the run.
  package var index: Int
  /// The file's line of the comment.
  package var line: Int
  package var column: Int
  /// A piece for each line of expected text; none where the comment gives no text.
  package var pieces: [Piece]

  package init(_ kind: Kind, index: Int, line: Int, column: Int, pieces: [Piece]) {
    self.kind = kind
    self.index = index
    self.line = line
    self.column = column
    self.pieces = pieces
  }

  /// The expected text, its lines joined.
  package var text: String { pieces.map(\.text).joined(separator: "\n") }
}
