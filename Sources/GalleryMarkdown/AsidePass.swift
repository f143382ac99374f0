/// Makes asides of block quotes whose text begins with a kind: `> Note: text`.
///
/// The kind is one of DocC's, in any case; a colon follows it, and then a space or the end of the
/// line. Any other block quote stays what it is.
struct AsidePass {
  func apply(to blocks: inout [MarkdownBlock]) {
    for index in blocks.indices {
      switch blocks[index].content {
      case .blockQuote(var children):
        apply(to: &children)
        blocks[index].content = aside(from: children).map { .aside($0) } ?? .blockQuote(children)
      case .list(var list):
        for item in list.items.indices { apply(to: &list.items[item]) }
        blocks[index].content = .list(list)
      default: break
      }
    }
  }

  private func aside(from children: [MarkdownBlock]) -> MarkdownAside? {
    guard var first = children.first, case .paragraph(var inlines) = first.content,
      case .text(let text)? = inlines.first, let colon = text.utf8.prefix(32).firstIndex(of: 0x3A),
      let kind = MarkdownAsideKind(tag: text[..<colon])
    else { return nil }
    let rest = text[text.index(after: colon)...]
    let trimmed = rest.drop { $0 == " " || $0 == "\t" }
    guard trimmed.isEmpty || trimmed.startIndex > rest.startIndex else { return nil }
    inlines.removeFirst()
    if !trimmed.isEmpty {
      inlines.insert(.text(String(trimmed)), at: 0)
    } else if rest.isEmpty, let next = inlines.first, next != .softBreak, next != .lineBreak {
      return nil
    }
    while inlines.first == .softBreak || inlines.first == .lineBreak { inlines.removeFirst() }
    first.content = .paragraph(inlines)
    return MarkdownAside(
      kind: kind, blocks: (inlines.isEmpty ? [] : [first]) + children.dropFirst())
  }
}
