internal import CGalleryCmark

/// What a node of cmark is, as an enumeration of Swift: comparing C's costs a generic call each.
enum NodeKind {
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  case text, softBreak, lineBreak, code, html, emphasis, strong, link, image
  /// A kind that the parser does not make.
  case other

  init(_ node: OpaquePointer) {
    let index = Int(cmark_node_get_type(node).rawValue)
    self = Self.table.indices.contains(index) ? Self.table[index] : .other
  }

  private static let table: [NodeKind] = {
    let kinds: [(cmark_node_type, NodeKind)] = [
      (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .blockQuote),
      (CMARK_NODE_LIST, .list), (CMARK_NODE_ITEM, .item), (CMARK_NODE_CODE_BLOCK, .codeBlock),
      (CMARK_NODE_HTML_BLOCK, .htmlBlock), (CMARK_NODE_PARAGRAPH, .paragraph),
      (CMARK_NODE_HEADING, .heading), (CMARK_NODE_THEMATIC_BREAK, .thematicBreak),
      (CMARK_NODE_TEXT, .text), (CMARK_NODE_SOFTBREAK, .softBreak),
      (CMARK_NODE_LINEBREAK, .lineBreak), (CMARK_NODE_CODE, .code),
      (CMARK_NODE_HTML_INLINE, .html), (CMARK_NODE_EMPH, .emphasis),
      (CMARK_NODE_STRONG, .strong), (CMARK_NODE_LINK, .link), (CMARK_NODE_IMAGE, .image),
    ]
    let count = (kinds.map { Int($0.0.rawValue) }.max() ?? 0) + 1
    var table = [NodeKind](repeating: .other, count: count)
    for (type, kind) in kinds { table[Int(type.rawValue)] = kind }
    return table
  }()
}
