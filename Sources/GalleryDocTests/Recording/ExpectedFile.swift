/// What a run of an example gave when it was recorded: the contents of `NAME.expected` beside it.
///
/// It keeps what readers see as text. Of a figure it keeps the words and the kind, as drawings differ from
/// one version of a library to the next.
package struct ExpectedFile: Hashable, Codable, Sendable {
  /// The format that is written, and the only one that is read.
  package static let version = 1

  /// What one code block gave.
  package struct Section: Hashable, Codable, Sendable {
    /// The block's number in its example, from 0; the file counts from 1.
    package var block: Int
    /// False if the example ended before it.
    package var isReached: Bool
    /// In the order in which they came.
    package var entries: [Entry]

    package init(block: Int, isReached: Bool = true, entries: [Entry] = []) {
      self.block = block
      self.isReached = isReached
      self.entries = entries
    }
  }

  package enum Entry: Hashable, Codable, Sendable {
    case stdout(String)
    case stderr(String)
    case value(type: String, text: String)
    /// `kind` is a MIME type or several with commas between.
    case figure(kind: String, text: String)
    case failure(message: String)
  }

  /// By rising numbers of their blocks.
  package var sections: [Section]

  package init(sections: [Section]) { self.sections = sections }
}
