/// A README, index or guide: its title, its first paragraph, and the rest.
package struct TitledMarkdown: Hashable, Sendable {
  /// A piece of the file.
  package struct Part: Hashable, Sendable {
    package var markdown: String
    /// The file's line on which it begins.
    package var firstLine: Int

    package init(markdown: String, firstLine: Int) {
      self.markdown = markdown
      self.firstLine = firstLine
    }
  }

  /// The words of the heading of level 1 with which the file begins; nil without one.
  package var title: String?
  /// The same with its markup.
  package var titleInlines: [MarkdownInline]
  /// Everything below the title.
  package var body: Part
  /// The paragraph right below the title; nil where something else stands there.
  package var summary: Part?
  /// The same parsed, with the link definitions of the whole file.
  package var summaryInlines: [MarkdownInline]
  /// What is below title and summary.
  package var rest: Part

  /// Takes a file apart.
  package init(_ markdown: String, extensions: MarkdownExtensions = .all) {
    let lines = SourceLines(Array(markdown.utf8))
    var blocks = MarkdownDocument(parsing: markdown, extensions: extensions).blocks[...]
    title = nil
    titleInlines = []
    summary = nil
    summaryInlines = []
    var next = 1
    if let first = blocks.first, case .heading(level: 1, let inlines) = first.content {
      title = PlainText.of(inlines)
      titleInlines = inlines
      next = first.lines.upperBound + 1
      blocks.removeFirst()
    }
    body = lines.part(from: next, to: nil)
    if let first = blocks.first, case .paragraph(let inlines) = first.content {
      summary = lines.part(from: next, to: first.lines.upperBound)
      summaryInlines = inlines
      next = first.lines.upperBound + 1
    }
    rest = lines.part(from: next, to: nil)
  }
}

extension SourceLines {
  /// The lines from one number to another without blank ones at their start.
  fileprivate func part(from first: Int, to last: Int?) -> TitledMarkdown.Part {
    let last = last ?? count
    var first = first
    while first <= last, TableSyntax.trimmed(self[first]).isEmpty { first += 1 }
    return TitledMarkdown.Part(markdown: text(of: first, through: last), firstLine: first)
  }
}
