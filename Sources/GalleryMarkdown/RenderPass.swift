internal import GalleryHTML

/// One walk over a tree: what it has noticed so far goes along with it.
struct RenderPass {
  let options: MarkdownOptions
  /// Added to the lines of the tree to name those of the author's file.
  private let lineOffset: Int
  private(set) var warnings: [MarkdownWarning]
  var identifiers: HeadingIdentifiers
  var headings: [RenderedMarkdown.Heading] = []
  /// True inside a link, which can hold no other.
  var isInLink = false
  /// The line whose HTML was warned of last.
  var lastHTMLLine: Int?

  init(
    options: MarkdownOptions, firstLine: Int, warnings: [MarkdownWarning],
    identifiers: HeadingIdentifiers
  ) {
    self.options = options
    lineOffset = firstLine - 1
    self.warnings = warnings.map { warning in
      var warning = warning
      warning.line += firstLine - 1
      return warning
    }
    self.identifiers = identifiers
  }

  mutating func warn(
    _ line: Int, column: Int? = nil, _ id: String, _ summary: String, hint: String? = nil
  ) {
    warnings.append(
      MarkdownWarning(
        line: line + lineOffset, column: column, id: id, summary: summary, hint: hint))
  }
}
