/// Makes asides of block quotes and lists that begin with a kind.
///
/// - `> Note: text`: the kind is one of DocC's, in any case; a colon follows it, and then a space or
///   the end of the line.
/// - `> [!NOTE]` alone on the first line, as on GitHub; something follows on the next ones.
/// - `- Note: text`, as in DocC: each item is an aside, if all items of the list begin with a kind. A
///   list with numbers or within another list is none of asides.
///
/// Any other block quote and list stays what it is.
struct AsidePass {
  var extensions: MarkdownExtensions

  func apply(to blocks: inout [MarkdownBlock], isInList: Bool = false) {
    guard !extensions.isDisjoint(with: [.asides, .alerts, .listAsides]) else { return }
    blocks = blocks.flatMap { asides(of: $0, isInList: isInList) }
  }

  private func asides(of block: MarkdownBlock, isInList: Bool) -> [MarkdownBlock] {
    var block = block
    switch block.content {
    case .blockQuote(var children):
      apply(to: &children)
      let aside =
        (extensions.contains(.asides) ? tagged(children) : nil)
        ?? (extensions.contains(.alerts) ? alert(children) : nil)
      block.content = aside.map { .aside($0) } ?? .blockQuote(children)
    case .list(var list):
      for item in list.items.indices { apply(to: &list.items[item], isInList: true) }
      if let asides = asides(of: list, isInList: isInList, in: block) { return asides }
      block.content = .list(list)
    default: break
    }
    return [block]
  }

  /// One aside for each item; nil if not all of them are asides.
  private func asides(
    of list: MarkdownList, isInList: Bool, in block: MarkdownBlock
  ) -> [MarkdownBlock]? {
    guard extensions.contains(.listAsides), list.start == nil, !isInList else { return nil }
    var result: [MarkdownBlock] = []
    for item in list.items {
      guard let aside = tagged(item), let first = item.first, let last = item.last else {
        return nil
      }
      let lines = first.lines.lowerBound...max(first.lines.lowerBound, last.lines.upperBound)
      result.append(MarkdownBlock(.aside(aside), lines: lines))
    }
    return result
  }

  /// An aside whose text begins with `Note:`.
  private func tagged(_ children: [MarkdownBlock]) -> MarkdownAside? {
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

  /// An aside whose first line is `[!NOTE]`, which cmark gives in several texts.
  private func alert(_ children: [MarkdownBlock]) -> MarkdownAside? {
    guard var first = children.first, case .paragraph(let inlines) = first.content else {
      return nil
    }
    var line = ""
    var rest = inlines[...]
    while case .text(let text)? = rest.first, line.utf8.count < 32 {
      line += text
      rest.removeFirst()
    }
    guard let kind = MarkdownAsideKind(alert: line) else { return nil }
    guard rest.isEmpty || rest.first == .softBreak || rest.first == .lineBreak else { return nil }
    first.content = .paragraph(Array(rest.dropFirst()))
    let blocks = (rest.count > 1 ? [first] : []) + children.dropFirst()
    return blocks.isEmpty ? nil : MarkdownAside(kind: kind, blocks: blocks)
  }
}
