internal import GalleryHTML

/// Makes HTML of Markdown.
package struct MarkdownRenderer: Sendable {
  package var options: MarkdownOptions

  package init(options: MarkdownOptions = MarkdownOptions()) { self.options = options }

  /// Renders a text that begins on `firstLine` of its file; the page's ids are passed along.
  package func render(
    _ markdown: String, firstLine: Int = 1, identifiers: inout HeadingIdentifiers
  ) -> RenderedMarkdown {
    render(
      MarkdownDocument(parsing: markdown, extensions: options.extensions), firstLine: firstLine,
      identifiers: &identifiers)
  }

  /// Renders a text that is alone on its page.
  package func render(_ markdown: String, firstLine: Int = 1) -> RenderedMarkdown {
    var identifiers = HeadingIdentifiers()
    return render(markdown, firstLine: firstLine, identifiers: &identifiers)
  }

  /// Renders a tree.
  package func render(
    _ document: MarkdownDocument, firstLine: Int = 1, identifiers: inout HeadingIdentifiers
  ) -> RenderedMarkdown {
    var pass = RenderPass(
      options: options, firstLine: firstLine, warnings: document.warnings, identifiers: identifiers)
    let nodes = pass.nodes(of: document.blocks)
    identifiers = pass.identifiers
    return RenderedMarkdown(nodes: nodes, warnings: pass.warnings, headings: pass.headings)
  }

  /// Renders the parts of a line.
  package func render(_ inlines: [MarkdownInline], firstLine: Int = 1) -> RenderedMarkdown {
    var pass = RenderPass(
      options: options, firstLine: firstLine, warnings: [], identifiers: HeadingIdentifiers())
    let nodes = pass.nodes(of: inlines)
    return RenderedMarkdown(nodes: nodes, warnings: pass.warnings)
  }

  /// Renders a title or a paragraph without the element around it.
  package func renderInline(_ markdown: String, firstLine: Int = 1) -> RenderedMarkdown {
    render(
      MarkdownInline.parse(markdown, extensions: options.extensions), firstLine: firstLine)
  }
}
