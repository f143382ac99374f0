/// Something in a text that was not rendered as it was written.
package struct MarkdownWarning: Hashable, Sendable {
  /// Counted from 1, in the author's file where the caller said on which line the text begins.
  package var line: Int
  /// The byte of the text's line, counted from 1; nil where that is not known.
  package var column: Int?
  /// A stable name in kebab case, such as `unsafe-link`.
  package var id: String
  /// The specific noun first, no full stop.
  package var summary: String

  /// How to mend it; nil where that is plain.
  package var hint: String?

  package init(line: Int, column: Int? = nil, id: String, summary: String, hint: String? = nil) {
    self.line = line
    self.column = column
    self.id = id
    self.summary = summary
    self.hint = hint
  }
}
