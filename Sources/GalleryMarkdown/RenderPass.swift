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

  init(
    options: MarkdownOptions, firstLine: Int, warnings: [MarkdownWarning],
    identifiers: HeadingIdentifiers
  ) {
    self.options = options
    lineOffset = firstLine - 1
    self.warnings = warnings.map {
      MarkdownWarning(line: $0.line + firstLine - 1, id: $0.id, summary: $0.summary)
    }
    self.identifiers = identifiers
  }

  mutating func warn(_ line: Int, _ id: String, _ summary: String) {
    warnings.append(MarkdownWarning(line: line + lineOffset, id: id, summary: summary))
  }
}
