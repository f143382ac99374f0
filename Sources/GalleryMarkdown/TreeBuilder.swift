internal import CGalleryCmark

/// Makes values of cmark's nodes as an iterator goes through them.
///
/// It keeps its own stack, so that no depth of nesting ends the process. What is nested more deeply
/// than `deepest` loses its markup and keeps its text: every later walk over the tree may recur.
struct TreeBuilder {
  /// A node that was entered and not left.
  private struct Frame {
    var node: OpaquePointer
    var blocks: [MarkdownBlock] = []
    var inlines: [MarkdownInline] = []
    var items: [[MarkdownBlock]] = []
  }

  /// Blocks around a block, and parts of a line around a part.
  private static let deepest = 48

  private let symbolLinks: SymbolLinkSyntax
  private let lines: SourceLines
  private let numbers: [Int]?
  private var frames: [Frame] = []
  private var inlineDepth = 0
  /// Lines that link definitions take at the start of the paragraph at hand.
  private var definitionLines = 0

  /// The document's blocks, when the iteration has ended.
  private(set) var blocks: [MarkdownBlock] = []
  private(set) var warnings: [MarkdownWarning] = []

  /// `numbers` are the author's lines for the lines of a text that was put together.
  init(symbolLinks: SymbolLinkSyntax, lines: SourceLines, numbers: [Int]?) {
    self.symbolLinks = symbolLinks
    self.lines = lines
    self.numbers = numbers
  }

  mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT, CMARK_NODE_HEADING: push(node)
    case CMARK_NODE_PARAGRAPH:
      definitionLines = BlockLines.definitions(before: node, in: lines)
      push(node)
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST:
      if frames.count < Self.deepest { push(node) } else { warnOfDepth(node) }
    case CMARK_NODE_ITEM:
      if let parent = frames.last?.node, parent == cmark_node_parent(node) { push(node) }
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      if inlineDepth < Self.deepest {
        inlineDepth += 1
        push(node)
      } else {
        warnOfDepth(node)
      }
    default: appendLeaf(node)
    }
  }

  mutating func exit(_ node: OpaquePointer) {
    guard frames.last?.node == node, let frame = frames.popLast() else { return }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: blocks = frame.blocks
    case CMARK_NODE_PARAGRAPH: appendParagraph(frame.inlines, node)
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      append(.heading(level: level, frame.inlines), node, BlockLines.ofHeading(node, in: lines))
    case CMARK_NODE_BLOCK_QUOTE: append(.blockQuote(frame.blocks), node)
    case CMARK_NODE_ITEM: frames[frames.count - 1].items.append(frame.blocks)
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let list = MarkdownList(
        start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0, items: frame.items)
      append(.list(list), node)
    default:
      inlineDepth -= 1
      append(inline(node, frame.inlines))
    }
  }

  private func inline(_ node: OpaquePointer, _ content: [MarkdownInline]) -> MarkdownInline {
    let type = cmark_node_get_type(node)
    if type == CMARK_NODE_EMPH { return .emphasis(content) }
    if type == CMARK_NODE_STRONG { return .strong(content) }
    let link = MarkdownLink(
      destination: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)),
      content: content, line: inlineLine(node))
    return type == CMARK_NODE_IMAGE ? .image(link) : .link(link)
  }

  private mutating func appendLeaf(_ node: OpaquePointer) {
    let literal = cmark_node_get_literal(node)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_CODE_BLOCK:
      append(.code(info: text(cmark_node_get_fence_info(node)), text: text(literal)), node)
    case CMARK_NODE_HTML_BLOCK: append(.html(text(literal)), node)
    case CMARK_NODE_THEMATIC_BREAK: append(.thematicBreak, node)
    case CMARK_NODE_SOFTBREAK: append(.softBreak)
    case CMARK_NODE_LINEBREAK: append(.lineBreak)
    case CMARK_NODE_CODE: append(literal.map(symbolLinks.inline(forCode:)) ?? .code(""))
    case CMARK_NODE_HTML_INLINE: append(.html(text(literal), line: inlineLine(node)))
    default: append(.text(text(literal)))
    }
  }

  private mutating func push(_ node: OpaquePointer) { frames.append(Frame(node: node)) }

  private mutating func append(_ inline: MarkdownInline) {
    frames[frames.count - 1].inlines.append(inline)
  }

  private mutating func append(
    _ content: MarkdownBlock.Content, _ node: OpaquePointer, _ place: ClosedRange<Int>? = nil
  ) {
    let place = place ?? BlockLines.of(node)
    let first = author(place.lowerBound)
    var block = MarkdownBlock(content, lines: first...max(first, author(place.upperBound)))
    block.column = Int(cmark_node_get_start_column(node))
    frames[frames.count - 1].blocks.append(block)
  }

  private mutating func appendParagraph(_ inlines: [MarkdownInline], _ node: OpaquePointer) {
    let place = BlockLines.of(node)
    let first = min(place.lowerBound + definitionLines, place.upperBound)
    append(.paragraph(inlines), node, first...place.upperBound)
    if definitionLines > 0 {
      let index = frames[frames.count - 1].blocks.count - 1
      frames[frames.count - 1].blocks[index].column = nil
    }
    definitionLines = 0
  }

  private func text(_ string: UnsafePointer<CChar>?) -> String {
    string.map(symbolLinks.unmarked) ?? ""
  }

  private func inlineLine(_ node: OpaquePointer) -> Int {
    author(Int(cmark_node_get_start_line(node)) + definitionLines)
  }

  private func author(_ line: Int) -> Int {
    guard let numbers else { return max(1, line) }
    return numbers.indices.contains(line - 1) ? numbers[line - 1] : numbers.last ?? 1
  }

  private mutating func warnOfDepth(_ node: OpaquePointer) {
    guard warnings.isEmpty else { return }
    warnings.append(
      MarkdownWarning(
        line: inlineLine(node), id: "nesting-too-deep",
        summary: "markup nested more than \(Self.deepest) levels deep is shown as its text"))
  }
}
