import GalleryHTML

/// A page at an old path that leads to where the page is now, on hosts that know nothing but files.
struct RedirectPage {
  var redirect: SiteWeb.Redirect
  var outline: SiteOutline
  var options: SiteOptions

  func render() -> [UInt8] {
    let url = SitePath.link(
      to: redirect.new, from: redirect.old, fragment: redirect.fragment)
    let title = outline.title(ofPage: redirect.new) ?? options.title
    var frame = PageFrame(
      options: options, outline: outline, path: redirect.old, title: "Moved: \(title)",
      description: "This page has another address now.")
    frame.isListed = false
    frame.extraHead = [
      .element("meta", ["http-equiv": "refresh", "content": "0; url=\(url)"]),
      .element(
        "link",
        [
          "rel": "canonical",
          "href": options.web.canonical(redirect.new)
            ?? SitePath.link(to: redirect.new, from: redirect.old),
        ]),
    ]
    return frame.document(
      main: [
        .element(
          "header", ["class": "example-header"],
          [
            .element("h1", text: "This page has moved"),
            .element(
              "p", ["class": "lead"],
              [
                .text("It is now "), .element("a", ["href": url], text: title), .text("."),
              ]),
          ])
      ], aside: [])
  }
}
