import GalleryDisplay
import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct WebHeadTests {
  private func site(
    _ entry: Gallery.Entry? = nil, address: String? = "https://example.org/s"
  ) -> Site {
    var options = Build.options()
    options.web.address = address.flatMap(SiteAddress.init)
    return SiteRenderer(options: options)
      .render(entry.map { Build.gallery([$0]) } ?? Samples.gallery)
  }

  private func properties(_ page: String) -> [String] {
    page.matches(of: /<meta property="og:([^"]*)" content="([^"]*)">/).map { "\($0.1) = \($0.2)" }
  }

  @Test func aPageNamesItsAddressAndWhatItIs() {
    let page = Build.text(site(), "tour/trap.html")
    #expect(page.contains(#"<link rel="canonical" href="https://example.org/s/tour/trap.html">"#))
    #expect(
      properties(page) == [
        "type = article", "title = Moving average (failed)",
        "description = It slides past the end.",
        "url = https://example.org/s/tour/trap.html", "site_name = Samples",
      ])
    let index = Build.text(site(), "index.html")
    #expect(index.contains(#"<link rel="canonical" href="https://example.org/s/">"#))
    #expect(properties(index).first == "type = website")
  }

  @Test func withoutAnAddressThereIsNothing() {
    let site = site(address: nil)
    for file in site.files where file.path.hasSuffix(".html") {
      let page = Build.text(site, file.path)
      #expect(!page.contains("og:") && !page.contains("canonical"), "\(file.path)")
    }
    #expect(!site.files.contains { ["sitemap.xml", "robots.txt"].contains($0.path) })
  }

  /// A PNG of 2 by 1 pixels, as far as its size is read.
  private let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0, 2, 0, 0, 0, 1]

  @Test func theFirstPNGStandsForAnExample() {
    let drawing = MIMEBundle(text: "s", representations: [.init(.svg, "<svg></svg>")])
    let picture = MIMEBundle(
      text: "p", alternative: "Two \"dots\"",
      representations: [
        .init(.png, bytes: png, appearance: .dark), .init(.png, bytes: png, appearance: .light),
      ])
    let entry = Build.entry(
      Build.example("a", [.code(Build.code(0, from: 1, "x"))]),
      [Build.done(0, [.figure(drawing), .figure(picture)])])
    #expect(
      properties(Build.text(site(entry), "a.html")).suffix(4) == [
        "image = https://example.org/s/figures/a/2.png", "image:width = 2", "image:height = 1",
        "image:alt = Two &quot;dots&quot;",
      ])
  }
}
