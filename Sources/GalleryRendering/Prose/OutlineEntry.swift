import GalleryHTML

/// An entry of a page's outline.
struct OutlineEntry: Hashable, Sendable {
  var level: Int
  /// The fragment to which it leads.
  var id: String
  var text: String
  /// Words behind the text when something went wrong below this heading.
  var remark: String?

  /// The outline as a list of two levels; deeper headings join the second.
  static func list(_ entries: [OutlineEntry]) -> HTMLNode {
    var items: [HTMLNode] = []
    var index = 0
    while index < entries.count {
      let top = entries[index]
      index += 1
      var below: [HTMLNode] = []
      while index < entries.count, entries[index].level > 2 {
        below.append(.element("li", [:], [entries[index].link]))
        index += 1
      }
      let sub = below.isEmpty ? [] : [HTMLNode.element("ul", ["class": "sub"], below)]
      items.append(.element("li", [:], [top.link] + sub))
    }
    return .element("ul", ["class": "entries"], items)
  }

  /// The outline beside a page.
  static func wide(_ entries: [OutlineEntry]) -> HTMLNode {
    .element(
      "nav", ["class": "outline outline-wide", "aria-labelledby": "outline-title"],
      [
        .element("p", ["class": "outline-title", "id": "outline-title"], text: "On this page"),
        list(entries),
      ])
  }

  /// The outline under the title of a page, where there is no room beside it.
  static func narrow(_ entries: [OutlineEntry]) -> HTMLNode {
    .element(
      "details", ["class": "outline outline-narrow"],
      [
        .element("summary", text: "On this page"),
        .element("nav", ["aria-label": "On this page"], [list(entries)]),
      ])
  }

  private var link: HTMLNode {
    .element(
      "a",
      [
        "href": "#" + SitePath.encode(id),
        "class": remark == nil ? String?.none : "outline-failed",
      ],
      text: text + (remark.map { ": \($0)" } ?? ""))
  }
}

extension HTMLNode {
  /// The characters in it, without tags; trusted HTML counts as none.
  var plainText: String {
    switch self {
    case .text(let text): text
    case .element(let element): element.children.map(\.plainText).joined()
    case .trusted: ""
    }
  }
}
