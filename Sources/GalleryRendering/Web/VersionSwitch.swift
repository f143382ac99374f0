import GalleryHTML

/// The way from a page to the other versions of it, and a remark on pages that are not the newest.
struct VersionSwitch {
  var versions: SiteVersions
  /// Site path of the page, or of the one that stands for it in other versions.
  var path: String
  var spot: PagePlace

  /// A list that opens without a script; each entry leads to the same page if the version is known to have it.
  var menu: HTMLNode {
    let entries = versions.list.map { version in
      let isOwn = version == versions.own
      let url = isOwn ? spot.link(to: path) : versions.url(of: path, in: version, from: spot)
      return HTMLNode.element(
        "li", [:],
        [
          .element(
            "a", ["href": url, "aria-current": isOwn ? "true" : String?.none],
            text: version.name + remark(on: version))
        ])
    }
    return .element(
      "details", ["class": "versions"],
      [
        .element(
          "summary", [:],
          [
            .element("span", ["class": "unseen"], text: "Version "), .text(versions.own.name),
          ]),
        .element("nav", ["aria-label": "Versions"], [.element("ul", [:], entries)]),
      ])
  }

  /// Nil on the newest version's pages.
  var notice: HTMLNode? {
    guard let newest = versions.newest, !versions.isNewest else { return nil }
    let own = versions.own
    let kind = own.isPreview ? "which is not released" : "which is not the newest"
    return .element(
      "p", ["class": "version-notice"],
      [
        .element(
          "span", [:],
          [
            .text("This page is about version \(own.name), \(kind). "),
            .element(
              "a", ["href": versions.url(of: path, in: newest, from: spot)],
              text: "See version \(newest.name)"), .text("."),
          ])
      ])
  }

  private func remark(on version: SiteVersions.Version) -> String {
    if version.isPreview { return " (not released)" }
    return version == versions.newest ? " (newest)" : ""
  }
}
