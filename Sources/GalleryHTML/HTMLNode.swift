/// A piece of an HTML page as a value.
package enum HTMLNode: Hashable, Sendable {
  /// Characters; the serialiser escapes them.
  case text(String)
  /// A tag with what is in it.
  case element(HTMLElement)
  /// HTML that is written as it is.
  ///
  /// Whoever makes one vouches for it: text of authors and programs never goes in here.
  case trusted(html: String)

  /// An element by its name, such as `.element("p", ["class": "lead"], [.text(summary)])`.
  package static func element(
    _ name: String, _ attributes: HTMLAttributes = [:], _ children: [HTMLNode] = []
  ) -> HTMLNode {
    .element(HTMLElement(name, attributes, children))
  }

  /// An element that holds only characters.
  package static func element(
    _ name: String, _ attributes: HTMLAttributes = [:], text: String
  ) -> HTMLNode {
    .element(HTMLElement(name, attributes, [.text(text)]))
  }

  /// The end of a line, which gives the page's source its shape.
  package static let newline = HTMLNode.text("\n")
}
