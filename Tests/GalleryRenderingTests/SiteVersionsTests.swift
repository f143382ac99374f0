import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct SiteVersionsTests {
  private static let list: [SiteVersions.Version] = [
    .init(name: "main", isPreview: true, place: .folder("main")),
    .init(name: "2.0", place: .folder(""), files: ["404.html", "index.html", "tour/trap.html"]),
    .init(name: "1.2", place: .folder("1.2"), files: ["404.html", "index.html", "tour/trap.html"]),
    .init(name: "1.0", place: .address("https://old.example.org/")),
  ]

  private func page(_ path: String, of version: Int) -> String {
    Build.text(site(version), path)
  }

  private func site(_ version: Int) -> Site {
    var options = Build.options()
    options.web.address = SiteAddress("https://example.org/s")
    options.web.versions = SiteVersions(Self.list, current: version)
    return SiteRenderer(options: options).render(Samples.gallery)
  }

  /// Names and addresses of the list on a page.
  private func entries(_ page: String) -> [String] {
    Build.part(of: page, from: "<details class=\"versions\">", to: "</details>")
      .matches(of: /<a href="([^"]*)"(?: aria-current="true")?>([^<]*)</).map { "\($0.2): \($0.1)" }
  }

  @Test func aPageLeadsToItselfWhereAVersionHasIt() {
    #expect(
      entries(page("tour/trap.html", of: 2)) == [
        "main (not released): ../../main/index.html", "2.0 (newest): ../../tour/trap.html",
        "1.2: trap.html", "1.0: https://old.example.org/index.html",
      ])
    #expect(
      entries(page("tour/trap.html", of: 1)) == [
        "main (not released): ../main/index.html", "2.0 (newest): trap.html",
        "1.2: ../1.2/tour/trap.html", "1.0: https://old.example.org/index.html",
      ])
    // Not known to be there.
    #expect(entries(page("guides/start.html", of: 2))[1] == "2.0 (newest): ../../index.html")
  }

  @Test func thePageForWrongAddressesLeadsFromTheRoot() {
    #expect(
      entries(page("404.html", of: 2)) == [
        "main (not released): /s/main/index.html", "2.0 (newest): /s/index.html",
        "1.2: /s/1.2/index.html", "1.0: https://old.example.org/index.html",
      ])
  }

  @Test func onlyPagesOfOtherVersionsThanTheNewestSaySo() {
    #expect(
      page("tour/trap.html", of: 2).contains(
        #"This page is about version 1.2, which is not the newest. <a href="../../tour/trap.html">See version 2.0</a>."#
      ))
    #expect(page("index.html", of: 0).contains("version main, which is not released."))
    #expect(!page("index.html", of: 1).contains("version-notice"))
  }

  @Test func searchEnginesAreLedToTheNewest() {
    func canonical(_ path: String, _ version: Int) -> String? {
      page(path, of: version).firstMatch(of: /rel="canonical" href="([^"]*)"/).map { String($0.1) }
    }
    #expect(canonical("tour/trap.html", 1) == "https://example.org/s/tour/trap.html")
    #expect(canonical("tour/trap.html", 2) == "https://example.org/s/tour/trap.html")
    #expect(canonical("index.html", 2) == "https://example.org/s/")
    #expect(canonical("guides/start.html", 2) == "https://example.org/s/1.2/guides/start.html")
    #expect(site(1).files.contains { $0.path == "sitemap.xml" })
    #expect(!site(2).files.contains { $0.path == "sitemap.xml" })
  }

  @Test func withoutAReleaseNothingIsOld() {
    let versions = SiteVersions(
      [.init(name: "a", isPreview: true, place: .folder(""))], current: 0)
    #expect(versions.isNewest)
  }
}
