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
  case html(String, line: Int)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case link(MarkdownLink)
  case image(MarkdownLink)
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
