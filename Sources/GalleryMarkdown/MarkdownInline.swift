/// A part of a line of text.
package indirect enum MarkdownInline: Hashable, Sendable {
  case text(String)
  /// A line end in the source, which is a space to readers.
  case softBreak
  /// A line end that readers see.
  case lineBreak
  case code(String)
  /// A symbol's path, such as `Array/append(_:)`.
  case symbolLink(String)
  case html(MarkdownHTML)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case link(MarkdownLink)
  case image(MarkdownLink)
}

/// A tag, a comment or whatever else is HTML inside a line, and where it begins.
package struct MarkdownHTML: Hashable, Sendable {
  package var text: String
  /// Counted from 1.
  package var line: Int
  /// The byte of its line, counted from 1; nil where that is not known.
  package var column: Int?

  package init(_ text: String, line: Int, column: Int? = nil) {
    self.text = text
    self.line = line
    self.column = column
  }
}

/// A link, or an image whose alternative text is `content`.
package struct MarkdownLink: Hashable, Sendable {
  /// As the author wrote it, entities and escapes resolved.
  package var destination: String
  /// Empty where there is none.
  package var title: String
  package var content: [MarkdownInline]
  /// Counted from 1.
  package var line: Int

  package init(destination: String, title: String, content: [MarkdownInline], line: Int) {
    self.destination = destination
    self.title = title
    self.content = content
    self.line = line
  }
}
