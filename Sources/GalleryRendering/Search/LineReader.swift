import GalleryHTML
import GallerySearch

/// The lines of nodes, as they are shown.
///
/// Of each kind 16 kB are read, and of a line 1000 bytes: a flood of output makes no larger index.
struct LineReader {
  private(set) var texts: [SearchablePage.Text] = []
  private(set) var symbols: [String] = []
  private var kind: SearchKind
  private var line = ""
  private var sizes: [SearchKind: Int] = [:]

  private static let mostBytes = 16 << 10
  private static let longestLine = 1000

  init(kind: SearchKind) { self.kind = kind }

  mutating func read(_ nodes: [HTMLNode]) {
    for node in nodes { read(node, isPreformatted: false) }
    endLine()
  }

  /// True for what stands inside a line.
  private static func isInline(_ element: HTMLElement) -> Bool { inline.contains(element.name) }

  private mutating func read(_ node: HTMLNode, isPreformatted: Bool) {
    switch node {
    case .text(let text): append(text, isPreformatted: isPreformatted)
    case .trusted: break
    case .element(let element): read(element, isPreformatted: isPreformatted)
    }
  }

  private mutating func read(_ element: HTMLElement, isPreformatted: Bool) {
    if Self.skipped.contains(element.name) || Self.skippedClasses.contains(where: element.hasClass)
    {
      return
    }
    if element.name == "img" {
      append(element.attributes["alt"] ?? "", isPreformatted: false)
      return endLine()
    }
    let isInline = Self.isInline(element) && !element.hasClass("l-note")
    if !isInline { endLine() }
    let outer = kind
    if element.hasClass("cell-code") || (kind == .prose && element.name == "pre") { kind = .code }
    if element.hasClass("l-note") { kind = .output }
    if kind == .code { readSymbols(element) }
    let isPreformatted = isPreformatted || element.name == "pre" || element.hasClass("out-lines")
    for child in element.children { read(child, isPreformatted: isPreformatted) }
    if !isInline {
      endLine()
    } else if element.name == "td" || element.name == "th" || element.name == "br" {
      line += " "
    }
    kind = outer
  }

  /// Types, and what is called; not what stands in strings and comments.
  private mutating func readSymbols(_ element: HTMLElement) {
    if element.hasClass("s") || element.hasClass("c") { return }
    if element.hasClass("t") { symbols.append(HTMLNode.element(element).plainText) }
    for case .text(let text) in element.children {
      for call in text.split(separator: "(").dropLast(text.hasSuffix("(") ? 0 : 1) {
        let name = call.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed()
        if name.first?.isLetter == true { symbols.append(String(name)) }
      }
    }
  }

  private mutating func append(_ text: String, isPreformatted: Bool) {
    guard isPreformatted else {
      line += text.replacing("\n", with: " ")
      return
    }
    var rest = text[...]
    while let end = rest.utf8.firstIndex(of: 0x0A) {
      line += rest[..<end]
      endLine()
      rest = rest[rest.utf8.index(after: end)...]
    }
    line += rest
  }

  private mutating func endLine() {
    let text = line.trimmed
    line = ""
    let size = sizes[kind, default: 0]
    guard !text.isEmpty, size < Self.mostBytes else { return }
    var shown = text
    if text.utf8.count > Self.longestLine {
      shown = String(decoding: text.utf8.prefix(Self.longestLine), as: UTF8.self)
      while shown.last == "\u{FFFD}" { shown.removeLast() }
      shown += "…"
    }
    sizes[kind] = size + shown.utf8.count
    if let index = texts.firstIndex(where: { $0.kind == kind }) {
      texts[index].lines.append(shown)
    } else {
      texts.append(.init(kind, [shown]))
    }
  }

  private static let skipped: Set<String> = ["summary", "button", "nav", "svg"]
  private static let skippedClasses = [
    "heading-link", "cell-bar", "out-label", "backtrace", "aside-kind", "l-note-line",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "br", "code", "del", "em", "i", "ins", "kbd", "label", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "td", "th", "u", "var",
  ]
}

extension HTMLElement {
  /// True if the name is among its classes.
  func hasClass(_ name: String) -> Bool {
    guard let classes = attributes["class"] else { return false }
    return classes == name || classes.split(separator: " ").contains { $0 == name }
  }
}
