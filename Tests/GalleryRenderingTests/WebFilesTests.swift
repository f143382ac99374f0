import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct WebFilesTests {
  private func site(_ address: String?, _ change: (inout SiteWeb) -> Void = { _ in }) -> Site {
    var options = Build.options()
    options.web.address = address.flatMap(SiteAddress.init)
    change(&options.web)
    return SiteRenderer(options: options).render(Samples.gallery)
  }

  @Test func theSiteMapNamesEveryPageWithSomethingOfItsOwnOnce() {
    let site = site("https://example.org/s/") {
      $0.redirects = [.init(old: "x.html", new: "index.html")]
    }
    let map = Build.text(site, "sitemap.xml")
    let pages = site.files.map(\.path).filter {
      $0.hasSuffix(".html") && !["404.html", "search.html", "x.html"].contains($0)
    }
    let listed = map.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    #expect(
      listed
        == pages.map {
          "https://example.org/s/" + ($0 == "index.html" ? "" : SitePath.url(ofPath: $0))
        })
    #expect(map.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "))
    #expect(map.hasSuffix("</urlset>\n"))
  }

  @Test func robotsAreToldOfItAtTheRootOfAHostOnly() {
    #expect(
      Build.text(site("https://example.org"), "robots.txt")
        == "Sitemap: https://example.org/sitemap.xml\n")
    #expect(!site("https://example.org/s").files.contains { $0.path == "robots.txt" })
  }

  @Test(arguments: [
    ("https://example.org/s", "/s/"), ("https://example.org", "/"), (nil, "/"),
  ])
  func thePageForWrongAddressesWorksAtAnyDepth(address: String?, root: String) {
    let page = Build.text(site(address), "404.html")
    let links = page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix("https://") }
    #expect(links.count > 8)
    #expect(links.allSatisfy { $0.hasPrefix(root) && !$0.contains("..") }, "\(links)")
    // Below its root, each leads to a file of the site.
    let files = Set(site(address).files.map(\.path))
    for link in links {
      let path = link.dropFirst(root.count).prefix { $0 != "#" }
      #expect(files.contains(SitePath.decode(path)), "\(link)")
    }
  }

  @Test func wrongAddressesAndRedirectsAreNotToBeFound() {
    let site = site("https://example.org") {
      $0.redirects = [.init(old: "old/a.html", new: "tour/trap.html", fragment: "block-1")]
    }
    for path in ["404.html", "old/a.html"] {
      let page = Build.text(site, path)
      #expect(page.contains(#"<meta name="robots" content="noindex">"#))
      #expect(!page.contains("og:"))
    }
    let page = Build.text(site, "old/a.html")
    #expect(
      page.contains(#"<meta http-equiv="refresh" content="0; url=../tour/trap.html#block-1">"#))
    #expect(page.contains(#"<link rel="canonical" href="https://example.org/tour/trap.html">"#))
    #expect(page.contains(##"<a href="../tour/trap.html#block-1">Moving average</a>"##))
  }

  @Test func aSiteWithRedirectsHasNoDeadLinks() {
    let site = site(nil) {
      $0.redirects = [
        .init(old: "old/deep/a.html", new: "tour/trap.html"),
        .init(old: "b.html", new: "index.html"),
      ]
    }
    #expect(LinkChecker(site).faults == [])
    #expect(
      Build.text(site, "old/deep/a.html").contains(
        #"<link rel="canonical" href="../../tour/trap.html">"#))
  }
}
