package import GalleryHTML

/// HTML and what the page around it needs to know.
package struct RenderedMarkdown: Hashable, Sendable {
  /// A heading, for the page's outline.
  package struct Heading: Hashable, Sendable {
    /// Of its element, from 1 to 6.
    package var level: Int
    /// Nil where headings have none.
    package var id: String?
    package var text: String

    package init(level: Int, id: String?, text: String) {
      self.level = level
      self.id = id
      self.text = text
    }
  }

  package var nodes: [HTMLNode]
  /// In the order of the text, those of the parser first.
  package var warnings: [MarkdownWarning]
  package var headings: [Heading]

  package init(nodes: [HTMLNode], warnings: [MarkdownWarning] = [], headings: [Heading] = []) {
    self.nodes = nodes
    self.warnings = warnings
    self.headings = headings
  }
}
