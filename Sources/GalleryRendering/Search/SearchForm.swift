import GalleryHTML

/// The field in which readers write what they look for; a plain form that leads to the page of the search.
enum SearchForm {
  enum Size { case small, large, page }

  /// The form as it stands on a page.
  static func node(_ size: Size, on place: PagePlace) -> HTMLNode {
    let words = size == .small ? "Search" : "Search titles, code and output"
    let name =
      switch size {
      case .small: "search"
      case .large: "search search-large"
      case .page: "search search-large search-page"
      }
    return .element(
      "form",
      [
        "class": name, "role": "search",
        "action": place.link(to: SearchPage.path),
      ],
      [
        Icon.search.node,
        .element(
          "input",
          [
            "type": "search", "name": "q", "placeholder": words, "aria-label": "Search examples",
            "autocomplete": "off", "autocapitalize": "off", "spellcheck": "false",
          ]),
        .element("kbd", ["aria-hidden": "true"], text: "/"),
      ])
  }

  /// What stands in the header where there is no room for the field.
  static func link(from place: PagePlace) -> HTMLNode {
    .element(
      "a", ["class": "tool search-link", "href": place.link(to: SearchPage.path)],
      [Icon.search.node, .element("span", ["class": "unseen"], text: "Search")])
  }
}
