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
  /// The line of the last piece of HTML.
  private var lastHTMLLine: Int?

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
    switch NodeKind(node) {
    case .document, .heading: push(node)
    case .paragraph:
      definitionLines = BlockLines.definitions(before: node, in: lines)
      push(node)
    case .blockQuote, .list:
      if frames.count < Self.deepest { push(node) } else { warnOfDepth(node) }
    case .item:
      if let parent = frames.last?.node, parent == cmark_node_parent(node) { push(node) }
    case .emphasis, .strong, .link, .image:
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
    switch NodeKind(node) {
    case .document: blocks = frame.blocks
    case .paragraph: appendParagraph(frame.inlines, node)
    case .heading:
      let level = Int(cmark_node_get_heading_level(node))
      append(.heading(level: level, frame.inlines), node, BlockLines.ofHeading(node, in: lines))
    case .blockQuote: append(.blockQuote(frame.blocks), node)
    case .item: frames[frames.count - 1].items.append(frame.blocks)
    case .list:
      let isOrdered = cmark_node_get_list_type(node).rawValue == CMARK_ORDERED_LIST.rawValue
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
    let type = NodeKind(node)
    if type == .emphasis { return .emphasis(content) }
    if type == .strong { return .strong(content) }
    let link = MarkdownLink(
      destination: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)),
      content: content, line: inlineLine(node))
    return type == .image ? .image(link) : .link(link)
  }

  private mutating func appendLeaf(_ node: OpaquePointer) {
    let literal = cmark_node_get_literal(node)
    switch NodeKind(node) {
    case .text:
      // A text that was a mark alone is none.
      let text = text(literal)
      if !text.isEmpty { append(.text(text)) }
    case .softBreak: append(.softBreak)
    case .lineBreak: append(.lineBreak)
    case .code: append(literal.map(symbolLinks.inline(forCode:)) ?? .code(""))
    case .html: append(.html(html(node)))
    case .codeBlock:
      append(.code(info: text(cmark_node_get_fence_info(node)), text: text(literal)), node)
    case .htmlBlock: append(.html(text(literal)), node)
    case .thematicBreak: append(.thematicBreak, node)
    default: break
    }
  }

  /// A piece of HTML with its place.
  ///
  /// cmark counts columns from the wrong place in some paragraphs: the nearest place in the line where
  /// the same text stands is the right one. Only the first of a line is looked for: a line may have
  /// thousands.
  private mutating func html(_ node: OpaquePointer) -> MarkdownHTML {
    let text = text(cmark_node_get_literal(node))
    let line = Int(cmark_node_get_start_line(node)) + definitionLines
    if line == lastHTMLLine { return MarkdownHTML(text, line: author(line)) }
    lastHTMLLine = line
    let places = symbolLinks.unmarked(lines[line]).places(of: text.utf8.prefix { $0 != 0x0A })
    let guess = Int(cmark_node_get_start_column(node))
    let column = places.min { abs($0 + 1 - guess) < abs($1 + 1 - guess) }
    return MarkdownHTML(text, line: author(line), column: column.map { $0 + 1 })
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

extension Array<UInt8> {
  /// The offsets at which some bytes stand.
  fileprivate func places(of needle: some Collection<UInt8>) -> [Int] {
    guard let first = needle.first else { return [] }
    var places: [Int] = []
    var position = 0
    while let start = firstOffset(of: first, from: position) {
      if self[start...].starts(with: needle) { places.append(start) }
      position = start + 1
    }
    return places
  }
}
