internal import GalleryHTML

extension RenderPass {
  /// The nodes of parts of a line.
  mutating func nodes(of inlines: [MarkdownInline]) -> [HTMLNode] {
    var result: [HTMLNode] = []
    for inline in inlines { append(inline, to: &result) }
    return result
  }

  private mutating func append(_ inline: MarkdownInline, to result: inout [HTMLNode]) {
    switch inline {
    case .text(let text): result.append(.text(text))
    case .softBreak: result.append(.newline)
    case .lineBreak: result += [.element("br"), .newline]
    case .code(let code): result.append(.element("code", text: code))
    case .symbolLink(let path): result.append(symbol(path))
    case .html(let html):
      if options.allowsRawHTML {
        result.append(.trusted(html: html.text))
      } else {
        warnOfHTML(html.line, column: html.column)
        result.append(.text(html.text))
      }
    case .emphasis(let content): result.append(.element("em", [:], nodes(of: content)))
    case .strong(let content): result.append(.element("strong", [:], nodes(of: content)))
    case .link(let link): result.append(node(of: link))
    case .image(let image): result.append(node(ofImage: image))
    }
  }

  private func symbol(_ path: String) -> HTMLNode {
    let code = HTMLNode.element("code", text: path)
    guard !isInLink, let target = options.resolveSymbol?(path) else { return code }
    return .element("a", ["href": PercentEncoding.encode(target)], [code])
  }

  private mutating func node(of link: MarkdownLink) -> HTMLNode {
    let target = target(of: link, .link)
    let wasInLink = isInLink
    isInLink = true
    defer { isInLink = wasInLink }
    let title = link.title.isEmpty || target == nil ? nil : link.title
    return .element("a", ["href": target, "title": title], nodes(of: link.content))
  }

  private mutating func node(ofImage image: MarkdownLink) -> HTMLNode {
    let alternative = PlainText.of(image.content)
    guard let target = target(of: image, .image) else { return .text(alternative) }
    let isForeign = LinkTarget(MarkdownTarget(image.destination, .image)) == .foreign
    if isForeign, !options.showsForeignImages, !isData(image.destination) {
      warn(
        image.line, "foreign-image",
        "image '\(image.destination.prefix(200))' lies on another host and is shown as a link")
      let text = HTMLNode.text(alternative.isEmpty ? image.destination : alternative)
      return isInLink ? text : .element("a", ["href": target], [text])
    }
    let title = image.title.isEmpty ? nil : image.title
    return .element("img", ["src": target, "alt": alternative, "title": title])
  }

  /// Data that got this far is a picture.
  private func isData(_ destination: String) -> Bool {
    destination.utf8.prefix(5).elementsEqual("data:".utf8, by: { $0 | 0x20 == $1 | 0x20 })
  }

  /// The target as it stands in the HTML; nil, with a warning, for one that is not safe.
  private mutating func target(of link: MarkdownLink, _ kind: MarkdownTarget.Kind) -> String? {
    let target = MarkdownTarget(link.destination, kind)
    switch LinkTarget(target) {
    case .unsafe(let scheme):
      let word = kind == .link ? "link" : "image"
      warn(link.line, "unsafe-link", "\(word) with '\(scheme):' loses its target")
      return nil
    case .relative where !link.destination.isEmpty:
      return PercentEncoding.encode(options.rewriteTarget?(target) ?? link.destination)
    case .relative, .fragment, .foreign: return PercentEncoding.encode(link.destination)
    }
  }
}
