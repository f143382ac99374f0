import GalleryHTML
import GalleryModel

/// Head, site header and footer, the same on every page.
struct PageFrame {
  /// The entries of the navigation.
  enum Place { case examples, guides, times, tests }

  var options: SiteOptions
  var outline: SiteOutline
  /// Site path of the page.
  var path: String
  var title: String
  var description: String
  /// The entry of the navigation under which the page stands; nil if it has none.
  var place: Place?
  /// What stands for the page where others link to it.
  var picture: WebHead.Picture?
  /// Further nodes of the head.
  var extraHead: [HTMLNode] = []
  /// Whether search engines and other versions are to know of the page.
  var isListed = true
  /// Where the page stands; nil for its path.
  var standing: PagePlace?

  private var spot: PagePlace { standing ?? .path(path) }

  /// The whole page as bytes.
  func document(main: [HTMLNode], aside: [HTMLNode], isWide: Bool = false) -> [UInt8] {
    var columns = [HTMLNode.element("main", ["id": "content"], main)]
    if !aside.isEmpty { columns.append(.element("aside", ["aria-label": "Orientation"], aside)) }
    let body: [HTMLNode] = [
      .element("a", ["class": "skip", "href": "#content"], text: "Skip to content"), .newline,
      Icon.sprite, header,
      .element("div", ["class": isWide ? "page page-wide" : "page"], columns), footer,
    ]
    return HTMLSerializer(layout: .lines).document(
      HTMLElement(
        "html",
        ["lang": options.language, "dir": TextDirection.attribute(for: options.language)],
        [.element("head", [:], head), .element("body", [:], body)]))
  }

  private var head: [HTMLNode] {
    let name = title == options.title ? title : "\(title) · \(options.title)"
    let favicon = options.look.favicon
    var head: [HTMLNode] = [
      .element("meta", ["charset": "utf-8"]),
      .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .element("title", text: name),
      .element("meta", ["name": "description", "content": description]),
      .element("meta", ["name": "color-scheme", "content": "light dark"]),
    ]
    if isListed {
      head +=
        WebHead(
          options: options, path: path, title: title, description: description, picture: picture
        ).nodes
    } else {
      head.append(.element("meta", ["name": "robots", "content": "noindex"]))
    }
    head += extraHead
    head += [
      .element(
        "link",
        [
          "rel": "icon", "href": link(favicon?.path ?? "favicon.svg"),
          "type": favicon.map(\.type) ?? "image/svg+xml",
        ]),
      .element("link", ["rel": "stylesheet", "href": link("gallery.css")]),
    ]
    head += options.look.styles.map { .element("link", ["rel": "stylesheet", "href": link($0)]) }
    head.append(.element("script", ["src": link("gallery.js")]))
    if !options.look.head.isEmpty { head += [.newline, .trusted(html: options.look.head)] }
    return head
  }

  private var header: HTMLNode {
    let entries = SiteNavigation(
      options: options, outline: outline, path: path, spot: spot, place: place
    ).entries
    let versions = options.web.versions.map {
      VersionSwitch(versions: $0, path: isListed ? path : IndexPage.path, spot: spot)
    }
    let theme = HTMLNode.element(
      "button", ["class": "tool theme-switch", "type": "button", "hidden": true],
      [Icon.system.node, .element("span", ["class": "unseen"], text: "Theme: system")])
    return .element(
      "header", ["class": "site-header"],
      [
        .element(
          "div", ["class": "site-header-row"],
          [
            Brand(options: options, spot: spot).node,
            .element(
              "nav", ["class": "site-nav", "aria-label": "Site"], [.element("ul", [:], entries)]),
            .element(
              "div", ["class": "site-tools"],
              search + [versions?.menu].compactMap(\.self) + [theme]),
          ])
      ] + [versions?.notice].compactMap(\.self))
  }

  /// The field, but where the page has a larger one, and the link that takes its place on a phone.
  private var search: [HTMLNode] {
    guard options.search else { return [] }
    let hasOwn = path == IndexPage.path || path == SearchPage.path
    return (hasOwn ? [] : [SearchForm.node(.small, on: spot)]) + [SearchForm.link(from: spot)]
  }

  private var footer: HTMLNode {
    var entries = [
      HTMLNode.element(
        "li", [:],
        [.element("a", ["href": link("computation-times.html")], text: "Computation times")])
    ]
    if outline.hasDocTests {
      entries.append(
        .element(
          "li", [:],
          [.element("a", ["href": link(DocTestsPage.path)], text: "Documentation tests")]))
    }
    if let source = options.sourceURL {
      entries.append(.element("li", [:], [.element("a", ["href": source], text: "Source")]))
    }
    if let licence = options.licence { entries.append(.element("li", text: licence)) }
    let own =
      options.look.footer.isEmpty
      ? []
      : [HTMLNode.element("div", ["class": "own"], [.trusted(html: options.look.footer)])]
    return .element(
      "footer", ["class": "site-footer"],
      [
        .element("ul", [:], entries),
        .element("p", ["class": "signature"], text: "Gallery generated by swift-gallery"),
      ] + own)
  }

  private func link(_ target: String) -> String { spot.link(to: target) }
}
