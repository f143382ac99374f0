import GalleryMarkdown

extension MarkdownBlock {
  /// The block with each part of its lines replaced; `transform` sees parts before their content.
  func mappingInlines(_ transform: (MarkdownInline) -> [MarkdownInline]) -> MarkdownBlock {
    func map(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
      inlines.flatMap { $0.mapping(transform) }
    }
    func map(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
      blocks.map { $0.mappingInlines(transform) }
    }
    var block = self
    switch content {
    case .paragraph(let inlines): block.content = .paragraph(map(inlines))
    case .heading(let level, let inlines): block.content = .heading(level: level, map(inlines))
    case .blockQuote(let blocks): block.content = .blockQuote(map(blocks))
    case .list(var list):
      list.items = list.items.map { map($0) }
      block.content = .list(list)
    case .aside(var aside):
      aside.blocks = map(aside.blocks)
      block.content = .aside(aside)
    case .table(var table):
      table.header = table.header.map { map($0) }
      table.rows = table.rows.map { row in row.map { map($0) } }
      block.content = .table(table)
    case .code, .html, .thematicBreak: break
    }
    return block
  }

  /// Headings of level 1 lowered to level 2: the page has its title already.
  var withoutTitles: MarkdownBlock {
    var block = self
    switch content {
    case .heading(1, let inlines): block.content = .heading(level: 2, inlines)
    case .blockQuote(let blocks): block.content = .blockQuote(blocks.map(\.withoutTitles))
    case .list(var list):
      list.items = list.items.map { $0.map(\.withoutTitles) }
      block.content = .list(list)
    case .aside(var aside):
      aside.blocks = aside.blocks.map(\.withoutTitles)
      block.content = .aside(aside)
    default: break
    }
    return block
  }
}

extension MarkdownInline {
  /// The part and all in it replaced; `transform` sees a part before its content.
  func mapping(_ transform: (MarkdownInline) -> [MarkdownInline]) -> [MarkdownInline] {
    transform(self).map { part in
      switch part {
      case .emphasis(let content): .emphasis(content.flatMap { $0.mapping(transform) })
      case .strong(let content): .strong(content.flatMap { $0.mapping(transform) })
      case .link(var link):
        {
          link.content = link.content.flatMap { $0.mapping(transform) }
          return .link(link)
        }()
      default: part
      }
    }
  }

  /// The part with links and images replaced by their words.
  var withoutLinks: [MarkdownInline] {
    mapping { part in
      switch part {
      case .link(let link): link.content.flatMap(\.withoutLinks)
      case .image(let image): image.content.flatMap(\.withoutLinks)
      case .symbolLink(let path): [.code(path)]
      default: [part]
      }
    }
  }
}
