import GalleryDisplay
import GalleryHTML

/// What the head of a page tells search engines and those who show a preview of a link; nothing on a site
/// without an address.
struct WebHead {
  /// A picture that stands for a page.
  struct Picture: Hashable, Sendable {
    /// Site path.
    var path: String
    /// In words; empty if nobody said.
    var alternative: String
    var size: ImageSize?

    /// The first picture of an example that others can show: a PNG for light pages.
    init?(_ figures: FigureSet) {
      let images = figures.ordered.filter { $0.type == .png }
      guard let figure = images.first,
        let variant = figure.variants.first(where: { $0.appearance != .dark })
      else { return nil }
      path = variant.path
      alternative = figure.alternative
      size = variant.size
    }
  }

  var options: SiteOptions
  /// Site path of the page.
  var path: String
  var title: String
  var description: String
  var picture: Picture?

  var nodes: [HTMLNode] {
    guard let canonical = options.web.canonical(path), let own = options.web.ownAddress else {
      return []
    }
    var nodes: [HTMLNode] = [
      .element("link", ["rel": "canonical", "href": canonical]),
      property("og:type", path == IndexPage.path ? "website" : "article"),
      property("og:title", title),
      property("og:description", description),
      property("og:url", canonical),
      property("og:site_name", options.title),
    ]
    if let picture {
      nodes.append(property("og:image", own.url(of: picture.path)))
      if let size = picture.size {
        nodes.append(property("og:image:width", String(size.width)))
        nodes.append(property("og:image:height", String(size.height)))
      }
      if !picture.alternative.isEmpty {
        nodes.append(property("og:image:alt", picture.alternative))
      }
    }
    return nodes
  }

  private func property(_ name: String, _ content: String) -> HTMLNode {
    .element("meta", ["property": name, "content": content])
  }
}
