extension MarkdownInline {
  /// Reads a text as parts of a line.
  ///
  /// A text of one line is never a list or a heading, whatever it begins with: `1. Start` is a title.
  /// Of a longer text, the paragraphs count, with a space between them. `line` is that of a text of
  /// one line.
  package static func parse(
    _ markdown: String, extensions: MarkdownExtensions = .all, line number: Int = 1
  ) -> [MarkdownInline] {
    let lines = SourceLines(Array(markdown.utf8))
    let filled = (1..<lines.count + 1).filter { !TableSyntax.trimmed(lines[$0]).isEmpty }
    if filled.isEmpty { return [] }
    let extensions = extensions.intersection(.symbolLinks)
    if filled.count == 1, let line = filled.first {
      let text = String(decoding: TableSyntax.trimmed(lines[line]), as: UTF8.self)
      let document = MarkdownDocument(parsing: "# \(text) #", extensions: extensions)
      if case .heading(_, let inlines)? = document.blocks.first?.content {
        return inlines.map { $0.moved(toLine: number, by: -2) }
      }
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

extension MarkdownInline {
  /// The part with its HTML on another line and in other columns.
  fileprivate func moved(toLine line: Int, by columns: Int) -> MarkdownInline {
    func move(_ content: [MarkdownInline]) -> [MarkdownInline] {
      content.map { $0.moved(toLine: line, by: columns) }
    }
    switch self {
    case .html(let html):
      return .html(MarkdownHTML(html.text, line: line, column: html.column.map { $0 + columns }))
    case .emphasis(let content): return .emphasis(move(content))
    case .strong(let content): return .strong(move(content))
    case .link(var link):
      link.content = move(link.content)
      return .link(link)
    default: return self
    }
  }
}
