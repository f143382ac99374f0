import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct LinkTests {
  static func site(_ prose: String, sourceURL: String? = nil) -> Site {
    var options = Build.options()
    options.sourceURL = sourceURL
    options.assets = ["Examples/a/plot.png": "assets/plot.png"]
    let entries = [
      Build.entry(Build.example("a/one", introduction: "First.\n\n" + prose)),
      Build.entry(Build.example("b/two words")),
    ]
    let guide = Guide(
      name: "g", title: "G", body: Prose(markdown: "x", firstLine: 1), path: "site/guides/g.md")
    var gallery = Build.gallery(entries, guides: [guide])
    gallery.sections = [
      Section(id: SectionID("a"), title: "A"), Section(id: SectionID("b"), title: "B"),
    ]
    return SiteRenderer(options: options).render(gallery)
  }

  @Test(arguments: [
    ("../b/two%20words.swift", "../b/two%20words.html"), ("one.html", "one.html"),
    ("../b/two%20words.html#L3", "../b/two%20words.html#L3"),
    ("../../site/guides/g.md", "../guides/g.html"), ("#x", "#x"),
    ("https://example.org/a?b#c", "https://example.org/a?b#c"),
  ])
  func linksToPagesAreLedThere(target: String, url: String) {
    let site = Self.site("[x](\(target))")
    #expect(Build.text(site, "a/one.html").contains("<a href=\"\(url)\">x</a>"))
    #expect(site.diagnostics.isEmpty)
  }

  @Test func linksToFilesOfThePackageLeadToTheSourceIfThereIsOne() {
    let site = Self.site("[x](../../README.md#use)", sourceURL: "https://example.org/r/")
    #expect(
      Build.text(site, "a/one.html").contains(
        #"<a href="https://example.org/r/README.md#use">x</a>"#))
    #expect(site.diagnostics.isEmpty)
  }

  @Test(arguments: ["[x *y*](../../README.md)", "![x *y*](nothing.png)", "[x *y*](../../../out)"])
  func whatLeadsNowhereBecomesTextWithAWarningAtItsLine(prose: String) {
    let site = Self.site(prose)
    #expect(Build.text(site, "a/one.html").contains("<p>x <em>y</em></p>"))
    #expect(site.diagnostics.count == 1)
    #expect(
      site.diagnostics.first?.location == SourceLocation(path: "Examples/a/one.swift", line: 5))
  }

  @Test func imagesThatStandOnTheSiteAreShown() {
    let site = Self.site("![x](plot.png)")
    #expect(Build.text(site, "a/one.html").contains(#"<img src="../assets/plot.png" alt="x">"#))
  }

  @Test func headingsOfOneTextGetFragmentsOfTheirOwn() {
    let site = Self.site("## L1\n\n## take\n\n# Same\n\n## Same")
    let page = Build.text(site, "a/one.html")
    #expect(page.contains("<h2 id=\"same\">") && page.contains("<h2 id=\"same-1\">"))
    #expect(!page.contains("<h1 id"))
    #expect(LinkChecker(site).faults == [])
  }

  @Test(arguments: [
    ("a/b.html", "a/c.html", "b.html"), ("index.html", "a/b/c.html", "../../index.html"),
    ("a/b.html", "index.html", "a/b.html"), ("x/a.html", "y/a.html", "../x/a.html"),
  ])
  func linksBetweenPagesAreRelative(target: String, page: String, url: String) {
    #expect(SitePath.link(to: target, from: page) == url)
  }
}
