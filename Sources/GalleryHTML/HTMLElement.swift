/// A tag, its attributes in order, and what is in it.
package struct HTMLElement: Hashable, Sendable {
  /// In lower case but for SVG's own names, such as `linearGradient`.
  package let name: String
  package let attributes: HTMLAttributes
  package let children: [HTMLNode]

  /// An element; children in a void element such as `br`, and text in `script` or `style`, are
  /// errors of the program.
  package init(_ name: String, _ attributes: HTMLAttributes = [:], _ children: [HTMLNode] = []) {
    precondition(HTMLName.isValid(name), "invalid element name '\(name)'")
    if !children.isEmpty {
      precondition(!HTMLVocabulary.isVoid(name), "<\(name)> cannot have children")
      precondition(
        !HTMLVocabulary.holdsRawText(name) || !children.contains(where: \.isText),
        "the text of <\(name)> belongs in a file of its own, or must be trusted")
    }
    self.name = name
    self.attributes = attributes
    self.children = children
  }
}

extension HTMLNode {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
