/// Something in a text that was not rendered as it was written.
package struct MarkdownWarning: Hashable, Sendable {
  /// Counted from 1, in the author's file where the caller said on which line the text begins.
  package var line: Int
  /// A stable name in kebab case, such as `unsafe-link`.
  package var id: String
  /// The specific noun first, no full stop.
  package var summary: String

  package init(line: Int, id: String, summary: String) {
    self.line = line
    self.id = id
    self.summary = summary
  }
}
