internal import CGalleryCmark

/// Parses CommonMark; the only caller of cmark.
struct CmarkParser {
  var symbolLinks: SymbolLinkSyntax

  /// Parses a marked text.
  ///
  /// `numbers` gives the author's line for each line of a text that was put together.
  func parse(_ lines: SourceLines, numbers: [Int]? = nil) -> MarkdownDocument {
    let root = lines.bytes.withUnsafeBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        text.baseAddress.flatMap { cmark_parse_document($0, text.count, CMARK_OPT_SOURCEPOS) }
      }
    }
    guard let root else { return MarkdownDocument(blocks: []) }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return MarkdownDocument(blocks: []) }
    defer { cmark_iter_free(iterator) }
    var builder = TreeBuilder(symbolLinks: symbolLinks, lines: lines, numbers: numbers)
    while true {
      let event = cmark_iter_next(iterator).rawValue
      if event == CMARK_EVENT_DONE.rawValue { break }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      if event == CMARK_EVENT_ENTER.rawValue { builder.enter(node) } else { builder.exit(node) }
    }
    return MarkdownDocument(blocks: builder.blocks, warnings: builder.warnings)
  }
}
