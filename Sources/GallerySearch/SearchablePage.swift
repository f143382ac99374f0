/// A page of the site as readers find it: places with their texts.
package struct SearchablePage: Hashable, Sendable {
  /// Lines of one kind.
  package struct Text: Hashable, Sendable {
    package var kind: SearchKind
    /// As they are shown, without line ends.
    package var lines: [String]

    package init(_ kind: SearchKind, _ lines: [String]) {
      self.kind = kind
      self.lines = lines
    }
  }

  /// Something on the page that a link can lead to: its top, a heading, a block.
  package struct Place: Hashable, Sendable {
    /// The fragment of links to it; empty for the top.
    package var fragment: String
    /// For people, such as `A cache as input, block 15`; empty for the top.
    package var name: String
    package var texts: [Text]
    /// Names of the interface that its code uses, as they are spelt.
    package var symbols: [String]

    package init(fragment: String, name: String, texts: [Text] = [], symbols: [String] = []) {
      self.fragment = fragment
      self.name = name
      self.texts = texts
      self.symbols = symbols
    }
  }

  /// Site path of the page.
  package var path: String
  package var title: String
  package var places: [Place]

  package init(path: String, title: String, places: [Place]) {
    self.path = path
    self.title = title
    self.places = places
  }
}
