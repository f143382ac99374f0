/// Markdown as a tree.
///
/// CommonMark is read by cmark; the extensions are separate passes, each in a file of its own:
/// ``SymbolLinkSyntax``, ``TablePass`` and ``AsidePass``.
package struct MarkdownDocument: Hashable, Sendable {
  package var blocks: [MarkdownBlock]
  /// What was lost on the way to the tree.
  package var warnings: [MarkdownWarning]

  package init(blocks: [MarkdownBlock], warnings: [MarkdownWarning] = []) {
    self.blocks = blocks
    self.warnings = warnings
  }

  /// Reads a text; every text has a tree.
  package init(parsing text: String, extensions: MarkdownExtensions = .all) {
    let source = Array(text.utf8)
    guard source.count <= Self.largestSource else {
      self = Self.unparsed(text)
      return
    }
    let symbolLinks =
      extensions.contains(.symbolLinks) ? SymbolLinkSyntax(for: source) : SymbolLinkSyntax()
    let lines = SourceLines(symbolLinks.marked(source))
    let parser = CmarkParser(symbolLinks: symbolLinks)
    var document = parser.parse(lines)
    if extensions.contains(.tables) {
      TablePass(lines: lines, parser: parser).apply(to: &document.blocks)
    }
    AsidePass(extensions: extensions).apply(to: &document.blocks)
    self = document
  }

  private static func unparsed(_ text: String) -> MarkdownDocument {
    MarkdownDocument(
      blocks: [MarkdownBlock(.code(info: "", text: text), lines: 1...1)],
      warnings: [
        MarkdownWarning(
          line: 1, id: "markdown-too-large",
          summary: "text of more than \(largestSource >> 20) MB is shown without Markdown")
      ])
  }

  /// Bytes; cmark counts in 32 bits and ends the process where its buffers pass them.
  private static let largestSource = 64 << 20
}
