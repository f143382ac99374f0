/// Writes nodes as HTML in UTF-8.
package struct HTMLSerializer: Sendable {
  /// Where lines break.
  package enum Layout: Sendable {
    /// Only where the nodes say so.
    case compact
    /// Also before and after the elements that form blocks, but not inside `pre` and `textarea`.
    case lines
  }

  package var layout: Layout
  /// True writes `<br />`, as CommonMark's specification does; false writes `<br>`.
  package var slashesVoidElements: Bool

  package init(layout: Layout = .compact, slashesVoidElements: Bool = false) {
    self.layout = layout
    self.slashesVoidElements = slashesVoidElements
  }

  /// The nodes as bytes.
  package func bytes(of nodes: [HTMLNode]) -> [UInt8] {
    var buffer: [UInt8] = []
    buffer.reserveCapacity(1 << 14)
    for node in nodes { append(node, to: &buffer, keepsWhitespace: false) }
    return buffer
  }

  /// The nodes as text.
  package func string(of nodes: [HTMLNode]) -> String {
    String(decoding: bytes(of: nodes), as: UTF8.self)
  }

  /// A whole page: the document type, the `html` element, and a last line break.
  package func document(_ root: HTMLElement) -> [UInt8] {
    precondition(root.name == "html", "the root of a page is <html>, not <\(root.name)>")
    var buffer = Array("<!DOCTYPE html>\n".utf8)
    append(.element(root), to: &buffer, keepsWhitespace: false)
    if buffer.last != 0x0A { buffer.append(0x0A) }
    return buffer
  }

  private func append(_ node: HTMLNode, to buffer: inout [UInt8], keepsWhitespace: Bool) {
    switch node {
    case .text(let text): HTMLEscaper.append(text, to: &buffer)
    case .trusted(let html): buffer.append(contentsOf: html.utf8)
    case .element(let element): append(element, to: &buffer, keepsWhitespace: keepsWhitespace)
    }
  }

  private func append(_ element: HTMLElement, to buffer: inout [UInt8], keepsWhitespace: Bool) {
    let name = element.name
    let breaksLines =
      layout == .lines && !keepsWhitespace && HTMLVocabulary.standsOnOwnLines(name)
    if breaksLines { breakLine(&buffer) }
    appendStartTag(element, to: &buffer)
    if !HTMLVocabulary.isVoid(name) {
      let isPreformatted = HTMLVocabulary.dropsFirstNewline(name)
      if isPreformatted, startsWithNewline(element.children) { buffer.append(0x0A) }
      for child in element.children {
        append(child, to: &buffer, keepsWhitespace: keepsWhitespace || isPreformatted)
      }
      buffer.append(contentsOf: "</".utf8)
      buffer.append(contentsOf: name.utf8)
      buffer.append(0x3E)
    }
    if breaksLines { breakLine(&buffer) }
  }

  private func appendStartTag(_ element: HTMLElement, to buffer: inout [UInt8]) {
    buffer.append(0x3C)
    buffer.append(contentsOf: element.name.utf8)
    for attribute in element.attributes.list {
      buffer.append(0x20)
      buffer.append(contentsOf: attribute.name.utf8)
      if let value = attribute.value {
        buffer.append(contentsOf: "=\"".utf8)
        HTMLEscaper.append(value, to: &buffer)
        buffer.append(0x22)
      }
    }
    if slashesVoidElements, HTMLVocabulary.isVoid(element.name) {
      buffer.append(contentsOf: " /".utf8)
    }
    buffer.append(0x3E)
  }

  /// A browser drops a line break right after `<pre>`, so one that belongs to the text needs another.
  private func startsWithNewline(_ children: [HTMLNode]) -> Bool {
    guard case .text(let text)? = children.first else { return false }
    return text.utf8.first == 0x0A || text.utf8.first == 0x0D
  }

  private func breakLine(_ buffer: inout [UInt8]) {
    if let last = buffer.last, last != 0x0A { buffer.append(0x0A) }
  }
}
