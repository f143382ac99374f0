import GalleryModel

/// The files of a site that are for hosts and search engines, not for reading.
struct WebFiles {
  static let sitemapPath = "sitemap.xml"
  static let robotsPath = "robots.txt"

  var outline: SiteOutline
  var options: SiteOptions

  func render() -> [Site.File] {
    let missing = NotFoundPage(outline: outline, options: options)
    var files = [Site.File(path: NotFoundPage.path, bytes: missing.render())]
    files += options.web.redirects.map { redirect in
      let page = RedirectPage(redirect: redirect, outline: outline, options: options)
      return Site.File(path: redirect.old, bytes: page.render())
    }
    // The pages of an old version are not to be found before those of the newest.
    guard let address = options.web.ownAddress, options.web.versions?.isNewest != false else {
      return files
    }
    files.append(Site.File(path: Self.sitemapPath, bytes: Array(sitemap(address).utf8)))
    // Nobody looks for it but at the root of a host.
    if address.path == "/" {
      let text = "Sitemap: \(address.url(of: Self.sitemapPath))\n"
      files.append(Site.File(path: Self.robotsPath, bytes: Array(text.utf8)))
    }
    return files
  }

  /// Every page, as sitemaps.org has it; the addresses hold no character that XML would have to escape.
  private func sitemap(_ address: SiteAddress) -> String {
    let entries = outline.pages.sorted().map { "<url><loc>\(address.url(of: $0))</loc></url>\n" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries.joined())</urlset>

      """
  }
}
