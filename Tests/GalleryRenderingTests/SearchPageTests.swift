import GalleryModel
import GallerySearch
import Testing

@testable import GalleryRendering

@Suite struct SearchPageTests {
  private static let site = SiteRenderer(options: Build.options()).render(Samples.gallery)

  @Test func theMainPartOfThePageIsAsRecorded() throws {
    try Golden.expect(Build.main(Build.text(Self.site, "search.html")), "search.html")
  }

  @Test func everyPageLeadsToTheSearch() {
    for file in Self.site.files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      let place: PagePlace =
        file.path == "404.html" ? .anywhere(root: "/") : .path(file.path)
      let url = place.link(to: "search.html")
      #expect(page.contains("role=\"search\" action=\"\(url)\""), "\(file.path)")
      #expect(page.contains("<a class=\"tool search-link\" href=\"\(url)\">"), "\(file.path)")
      #expect(page.ranges(of: "type=\"search\"").count == 1, "\(file.path)")
    }
  }

  @Test func everyPageHasItsTextsAndStandsInTheIndex() {
    let index = Build.text(Self.site, "search-index.js")
    for path in ["tour/all", "tour/trap", "guides/start"] {
      #expect(Build.text(Self.site, "search/\(path).js").contains("gallerySearch.text(\"\(path)"))
      #expect(index.contains("\"\(path).html\""))
    }
  }

  @Test func aChangedExampleChangesItsOwnTextsAndTheIndexAlone() {
    var gallery = Samples.gallery
    let id = gallery.entries[0].example.id
    gallery.entries[0].example.introduction.markdown += " Quicksilver."
    let changed = SiteRenderer(options: Build.options()).render(gallery)
    let paths = zip(Self.site.files, changed.files).filter { $0 != $1 }.map(\.0.path)
      .filter { $0.hasPrefix("search") }
    #expect(paths == ["search-index.js", "search/\(id.path).js"])
  }

  @Test func aSiteWithoutSearchHasNothingOfIt() {
    var options = Build.options()
    options.search = false
    let site = SiteRenderer(options: options).render(Samples.gallery)
    #expect(!site.files.contains { $0.path.hasPrefix("search") })
    for file in site.files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      #expect(!page.contains("<form") && !page.contains("search.html"), "\(file.path)")
    }
  }

  @Test func nothingThatAnExampleSaysBecomesScriptOrMarkup() {
    let site = SiteRenderer(options: Build.options())
      .render(Build.gallery([HostileTextTests.entry]))
    for file in site.files where file.path.hasPrefix("search") && !Self.isTheme(file.path) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<script>") && !text.contains("<img"), "\(file.path)")
      if file.path.hasSuffix(".js") { #expect(!text.contains("<"), "\(file.path)") }
    }
  }

  private static func isTheme(_ path: String) -> Bool {
    path == "search.js" || path == "search-view.js"
  }
}
