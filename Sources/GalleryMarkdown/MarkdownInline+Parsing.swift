extension MarkdownInline {
  /// Reads a text as parts of a line.
  ///
  /// A text of one line is never a list or a heading, whatever it begins with: `1. Start` is a title.
  /// Of a longer text, the paragraphs count, with a space between them.
  package static func parse(
    _ markdown: String, extensions: MarkdownExtensions = .all
  ) -> [MarkdownInline] {
    let lines = SourceLines(Array(markdown.utf8))
    let filled = (1..<lines.count + 1).filter { !TableSyntax.trimmed(lines[$0]).isEmpty }
    if filled.isEmpty { return [] }
    let extensions = extensions.intersection(.symbolLinks)
    if filled.count == 1, let line = filled.first {
      let text = String(decoding: TableSyntax.trimmed(lines[line]), as: UTF8.self)
      let document = MarkdownDocument(parsing: "# \(text) #", extensions: extensions)
      if case .heading(_, let inlines)? = document.blocks.first?.content { return inlines }
    }
    let paragraphs = MarkdownDocument(parsing: markdown, extensions: extensions).blocks
      .compactMap { block -> [MarkdownInline]? in
        switch block.content {
        case .paragraph(let inlines), .heading(_, let inlines): inlines
        default: [.text(PlainText.of([block]))]
        }
      }
    return Array(paragraphs.joined(separator: [.softBreak]))
  }
}
