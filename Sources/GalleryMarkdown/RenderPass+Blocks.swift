internal import GalleryHTML

extension RenderPass {
  /// The nodes of blocks, each on lines of its own.
  mutating func nodes(of blocks: [MarkdownBlock]) -> [HTMLNode] {
    var writer = NodeWriter(isAtLineStart: true)
    for block in blocks { append(block, isTight: false, to: &writer) }
    return writer.nodes
  }

  private mutating func append(
    _ block: MarkdownBlock, isTight: Bool, to writer: inout NodeWriter
  ) {
    switch block.content {
    case .paragraph(let inlines):
      let content = nodes(of: inlines)
      if isTight {
        writer.appendInlines(content)
      } else {
        writer.appendBlock(.element("p", [:], content))
      }
    case .heading(let level, let inlines): writer.appendBlock(heading(level, inlines))
    case .blockQuote(let children):
      writer.appendBlock(.element("blockquote", [:], [.newline] + nodes(of: children)))
    case .list(let list): writer.appendBlock(node(of: list))
    case .code(let info, let text): writer.appendBlock(code(info: info, text: text))
    case .html(let html):
      if options.allowsRawHTML {
        writer.appendTrusted(html: html)
      } else if !Self.isComment(html) {
        warnOfHTML(block.lines.lowerBound, column: block.column)
        writer.appendBlock(code(info: "", text: html))
      }
    case .thematicBreak: writer.appendBlock(.element("hr"))
    case .aside(let aside): writer.appendBlock(node(of: aside))
    case .table(let table): writer.appendBlock(node(of: table))
    }
  }

  /// Whether a block of HTML is one comment and nothing else: a note for whoever edits the text, or
  /// code for its tests.
  private static func isComment(_ html: String) -> Bool {
    let text = html.drop(while: \.isWhitespace)
    guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") else { return false }
    return text[end.upperBound...].allSatisfy(\.isWhitespace)
  }

  /// Says it once a line: a tag that closes another is no news.
  mutating func warnOfHTML(_ line: Int, column: Int?) {
    guard lastHTMLLine != line else { return }
    lastHTMLLine = line
    warn(
      line, column: column, "raw-html", "HTML in prose is shown as text",
      hint: "code such as Array<Int> belongs between backticks")
  }

  private mutating func heading(_ level: Int, _ inlines: [MarkdownInline]) -> HTMLNode {
    let level = min(max(options.baseHeadingLevel + level - 1, 1), 6)
    let text = PlainText.of(inlines)
    let id = options.identifiesHeadings ? identifiers.identifier(for: text) : nil
    headings.append(RenderedMarkdown.Heading(level: level, id: id, text: text))
    var content = nodes(of: inlines)
    if let id {
      content.append(
        .element(
          "a",
          [
            "class": "heading-link", "href": "#" + PercentEncoding.encode(id),
            "aria-label": "Link to this section",
          ], text: "#"))
    }
    return .element("h\(level)", ["id": id], content)
  }

  private mutating func node(of list: MarkdownList) -> HTMLNode {
    var content: [HTMLNode] = [.newline]
    for item in list.items {
      var writer = NodeWriter(isAtLineStart: false)
      for block in item { append(block, isTight: list.isTight, to: &writer) }
      content += [.element("li", [:], writer.nodes), .newline]
    }
    guard let start = list.start else { return .element("ul", [:], content) }
    return .element("ol", ["start": start == 1 ? nil : start], content)
  }

  private func code(info: String, text: String) -> HTMLNode {
    let language = String(info.prefix { $0 != " " && $0 != "\t" && $0 != "\n" })
    let content = options.highlight?(language, text) ?? [.text(text)]
    let attribute = language.isEmpty ? nil : "language-" + language
    let pre = HTMLNode.element("pre", [:], [.element("code", ["class": attribute], content)])
    let isWide = text.utf8.split(separator: 0x0A).contains { $0.count > WideFrame.columns }
    return options.framesWideContent ? WideFrame.node("code", isWide: isWide, pre) : pre
  }

  /// An aside whose kind stands above it in words.
  private mutating func node(of aside: MarkdownAside) -> HTMLNode {
    .element(
      "aside", ["class": "aside aside-\(aside.kind.rawValue)"],
      [.newline, .element("p", ["class": "aside-kind"], text: aside.kind.title), .newline]
        + nodes(of: aside.blocks))
  }
}
