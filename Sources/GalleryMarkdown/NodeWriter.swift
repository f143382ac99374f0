internal import GalleryHTML

/// Puts blocks on lines of their own, as CommonMark's specification writes them.
struct NodeWriter {
  private(set) var nodes: [HTMLNode] = []
  private var isAtLineStart: Bool

  init(isAtLineStart: Bool) { self.isAtLineStart = isAtLineStart }

  mutating func appendBlock(_ node: HTMLNode) {
    startLine()
    nodes += [node, .newline]
    isAtLineStart = true
  }

  mutating func appendInlines(_ inlines: [HTMLNode]) {
    nodes += inlines
    isAtLineStart = false
  }

  mutating func appendTrusted(html: String) {
    startLine()
    nodes.append(.trusted(html: html))
    isAtLineStart = html.utf8.last == 0x0A
    startLine()
  }

  private mutating func startLine() {
    if !isAtLineStart { nodes.append(.newline) }
    isAtLineStart = true
  }
}
