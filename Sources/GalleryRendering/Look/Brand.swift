import GalleryHTML

/// The mark and the name of the site, which lead to its index.
struct Brand {
  var options: SiteOptions
  var spot: PagePlace

  var node: HTMLNode {
    .element("a", ["class": "brand", "href": spot.link(to: IndexPage.path)], content)
  }

  private var content: [HTMLNode] {
    guard let logo = options.look.logo else { return [Icon.mark, .text(options.title)] }
    // Beside its name in words, the image says nothing more.
    let alternative = logo.showsTitle ? "" : options.title
    let name = logo.showsTitle ? [HTMLNode.text(options.title)] : []
    guard let dark = logo.dark else { return [image(logo.light, nil, alternative)] + name }
    return [image(logo.light, "only-light", alternative), image(dark, "only-dark", alternative)]
      + name
  }

  private func image(
    _ image: SiteLook.Image, _ kind: String?, _ alternative: String
  ) -> HTMLNode {
    .element(
      "img",
      [
        "class": (["brand-logo"] + [kind].compactMap(\.self)).joined(separator: " "),
        "src": spot.link(to: image.path), "width": image.size?.width,
        "height": image.size?.height, "alt": alternative,
      ])
  }
}
