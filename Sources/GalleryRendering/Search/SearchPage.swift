import GalleryHTML
import GallerySearch

/// The page of the search: the field, room for what it finds, and without scripts the names that lead to pages.
struct SearchPage {
  static let path = "search.html"

  var entries: [SearchEntry]
  var outline: SiteOutline
  var options: SiteOptions

  func render() -> [UInt8] {
    var frame = PageFrame(
      options: options, outline: outline, path: Self.path, title: "Search",
      description: "Search the titles, prose, code and output of the examples.", place: nil)
    frame.isListed = false
    let letters = NameList(entries).letters
    var main: [HTMLNode] = [
      .element("h1", text: "Search"), SearchForm.node(.page, on: .path(Self.path)),
      .element(
        "noscript", [:],
        [
          .element(
            "p", ["class": "result-count"],
            text: letters.isEmpty
              ? "The search needs scripts, which are off."
              : "The search needs scripts, which are off. The list of names below does not.")
        ]),
      .element("p", ["class": "result-count", "role": "status"]),
      .element("ol", ["class": "results", "hidden": true]),
    ]
    if !letters.isEmpty { main.append(names(letters)) }
    return frame.document(main: main, aside: [], isWide: true)
  }

  private func names(_ letters: [NameList.Letter]) -> HTMLNode {
    let links = letters.map { letter in
      HTMLNode.element(
        "li", [:],
        [
          .element(
            "a", ["href": "#" + SitePath.encode(Self.anchor(letter))], text: letter.name)
        ])
    }
    var content: [HTMLNode] = [
      .element(
        "div", ["class": "section-head"],
        [.element("h2", ["id": "names"], text: "Names and where they are used")]),
      .element(
        "nav", ["aria-label": "Letters"], [.element("ul", ["class": "tag-list letters"], links)]),
    ]
    for letter in letters {
      content += [
        .element("h3", ["id": Self.anchor(letter), "class": "letter"], text: letter.name),
        .element("dl", ["class": "tag-index"], letter.rows.flatMap(row)),
      ]
    }
    return .element("section", ["class": "names", "aria-labelledby": "names"], content)
  }

  private func row(_ row: NameList.Row) -> [HTMLNode] {
    var links: [HTMLNode] = []
    for link in row.links {
      if !links.isEmpty { links.append(.text(" ")) }
      let entry = entries[link.page]
      let fragment = link.fragment.isEmpty ? nil : link.fragment
      let url = SitePath.link(to: entry.path, from: Self.path, fragment: fragment)
      links.append(.element("a", ["href": url], text: entry.title))
    }
    if row.others > 0 { links.append(.text(" and \(Amount.count(row.others, "more page"))")) }
    let name: HTMLNode = row.isSymbol ? .element("code", text: row.text) : .text(row.text)
    return [.element("dt", [:], [name]), .element("dd", [:], links)]
  }

  private static func anchor(_ letter: NameList.Letter) -> String {
    "letter-" + (letter.name == "#" ? "other" : letter.name)
  }
}
