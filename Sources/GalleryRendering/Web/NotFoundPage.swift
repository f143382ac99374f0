import GalleryHTML
import GalleryModel

/// What hosts show at an address that leads nowhere.
///
/// It stands at no place of its own, so its links begin at the root of the host; without an address in the
/// configuration they take the site to stand there.
struct NotFoundPage {
  static let path = "404.html"

  var outline: SiteOutline
  var options: SiteOptions

  func render() -> [UInt8] {
    let place = PagePlace.anywhere(root: options.web.root)
    var frame = PageFrame(
      options: options, outline: outline, path: Self.path, title: "Page not found",
      description: "No page has this address.")
    frame.standing = place
    frame.isListed = false
    var links = [link("All examples", place.link(to: IndexPage.path))]
    for section in outline.places where section.depth == 1 && outline.places.count > 1 {
      links.append(
        link(section.section.title, place.link(to: IndexPage.path, fragment: section.anchor)))
    }
    if !outline.guides.isEmpty {
      links.append(link("Guides", place.link(to: IndexPage.path, fragment: "guides")))
    }
    return frame.document(
      main: [
        .element(
          "header", ["class": "example-header"],
          [
            .element("h1", text: "Page not found"),
            .element(
              "p", ["class": "lead"],
              text: "No page has this address. It may have been renamed, or the link is wrong."),
          ]),
        .element("div", ["class": "prose"], [.element("ul", [:], links)]),
      ], aside: [])
  }

  private func link(_ title: String, _ url: String) -> HTMLNode {
    .element("li", [:], [.element("a", ["href": url], text: title)])
  }
}
