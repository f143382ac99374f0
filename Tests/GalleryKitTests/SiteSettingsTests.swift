import Foundation
import GalleryDiagnostics
import GalleryModel
import GalleryRendering
import Testing

@testable import GalleryKit

/// Links and redirects of the configuration against the pages that there are.
@Suite struct SiteSettingsTests {
  private static let outline: SiteOutline = {
    let source = ExampleSource(
      id: ExampleID("tour/first"), path: "Examples/tour/first.swift", text: "1\n")
    let example = Example(
      source: source, title: "First", summary: "", introduction: Prose(markdown: "", firstLine: 1),
      options: ExampleOptions(), blocks: [], imports: [], hasMainType: false)
    let guide = Guide(
      name: "start", title: "Start", body: Prose(markdown: "", firstLine: 1),
      path: "site/guides/start.md")
    return SiteOutline(
      sections: [Section(id: SectionID("tour"), title: "Tour")], examples: [example],
      guides: [guide])
  }()

  private func settings(_ text: String) throws -> SiteSettings {
    try SiteSettings.read(
      ConfigurationReader.read(text, path: "g.json"), outline: Self.outline,
      pictures: ["site/assets/a.png": Site.File(path: "assets/site/assets/a.png", bytes: [])],
      in: URL(fileURLWithPath: "/nowhere"))
  }

  @Test(arguments: [
    ("index.html", LinkTarget.page(path: "index.html", fragment: nil)),
    ("index.html#guides", .page(path: "index.html", fragment: "guides")),
    ("computation-times.html", .page(path: "computation-times.html", fragment: nil)),
    ("guides/start.html", .page(path: "guides/start.html", fragment: nil)),
    ("site/guides/start.md#a-b", .page(path: "guides/start.html", fragment: "a-b")),
    ("Examples/tour/first.swift", .page(path: "tour/first.html", fragment: nil)),
    ("site/assets/a.png", .page(path: "assets/site/assets/a.png", fragment: nil)),
    ("https://example.org/a?b=c#d", .address("https://example.org/a?b=c#d")),
    ("http://example.org", .address("http://example.org")),
  ])
  func aLinkOfTheNavigationLeadsToAPageAFileOrAnAddress(link: String, target: LinkTarget) throws {
    let settings = try settings("{\"navigation\": [{\"title\": \"t\", \"link\": \"\(link)\"}]}")
    #expect(settings.look.navigation == [.init(title: "t", target: target)])
  }

  @Test(arguments: [
    (
      "guides/strat.html",
      "page 'guides/strat.html' is not on the site; did you mean 'guides/start.html'?"
    ),
    ("other.html", "page 'other.html' is not on the site"),
    ("", "page '' is not on the site"),
    (
      "javascript:alert(1)",
      "link 'javascript:alert(1)' is neither a page of the site nor an address with https://"
    ),
    (
      "JaVaScRiPt:alert(1)",
      "link 'JaVaScRiPt:alert(1)' is neither a page of the site nor an address with https://"
    ),
    (
      "data:text/html,x",
      "link 'data:text/html,x' is neither a page of the site nor an address with https://"
    ),
    (
      "//example.org",
      "link '//example.org' is neither a page of the site nor an address with https://"
    ),
    (
      "https://e.org/a b",
      "link 'https://e.org/a b' holds a character that an address writes as '%' and a number"
    ),
    (
      "https://e.org/\\\"><script>",
      "link 'https://e.org/\"><script>' holds a character that an address writes as '%' and a number"
    ),
  ])
  func aLinkThatLeadsNowhereIsAnErrorAtItsPlace(link: String, summary: String) {
    let error = #expect(throws: DiagnosticError.self) {
      try self.settings("{\"navigation\": [{\"title\": \"t\", \"link\": \"\(link)\"}]}")
    }
    #expect(error?.diagnostics.map(\.summary) == [summary])
    #expect(error?.diagnostics.first?.location?.description == "g.json:1:40")
  }

  /// The page is there only with `--test-report`; the configuration serves both builds.
  @Test func anEntryOfThePageOfTestsIsLeftOutWhereThePageIs() throws {
    let settings = try settings(
      #"{"navigation": [{"title": "t", "link": "documentation-tests.html"}]}"#)
    #expect(settings.look.navigation == [])
  }

  @Test func redirectsAreSortedAndLeadToPages() throws {
    let settings = try settings(
      #"{"redirects": {"z/old.html": "site/guides/start.md#x", "a.html": "tour/first.html"}}"#)
    #expect(
      settings.web.redirects == [
        .init(old: "a.html", new: "tour/first.html"),
        .init(old: "z/old.html", new: "guides/start.html", fragment: "x"),
      ])
  }

  @Test(arguments: [
    (#"{"a.html": "b.html"}"#, "page 'b.html' is not on the site"),
    (#"{"a.html": "https://example.org"}"#, "page 'https://example.org' is not on the site"),
    (#"{"a.html": "javascript:x"}"#, "page 'javascript:x' is not on the site"),
    (
      #"{"tour/first.html": "index.html"}"#,
      "redirect from 'tour/first.html': this page is on the site"
    ),
    (
      #"{"Tour/First.html": "index.html"}"#,
      "redirect from 'Tour/First.html': this page is on the site"
    ),
    (#"{"404.html": "index.html"}"#, "redirect from '404.html': this page is on the site"),
    (#"{"a.html": "a.html"}"#, "redirect of 'a.html' leads to itself"),
    (
      #"{"a.html": "b.html", "b.html": "index.html"}"#,
      "redirect leads to 'b.html', which is a redirect too; write the page at its end"
    ),
    (#"{"a.html": "index.html", "A.html": "index.html"}"#, "redirect from 'A.html' is given twice"),
    (
      #"{"tour/first.html/x.html": "index.html"}"#,
      "redirect from 'tour/first.html/x.html': a file cannot have the name of a folder"
    ),
    (
      #"{"../a.html": "index.html"}"#,
      "redirect from '../a.html': a path on the site such as 'tour/first.html' is expected"
    ),
    (
      #"{"/a.html": "index.html"}"#,
      "redirect from '/a.html': a path on the site such as 'tour/first.html' is expected"
    ),
    (
      #"{"old": "index.html"}"#,
      "redirect from 'old': a path on the site such as 'tour/first.html' is expected"
    ),
    (
      #"{"a?b.html": "index.html"}"#,
      "redirect from 'a?b.html': a path on the site such as 'tour/first.html' is expected"
    ),
  ])
  func aRedirectThatCannotWorkIsAnError(redirects: String, summary: String) {
    let error = #expect(throws: DiagnosticError.self) {
      try self.settings("{\"redirects\": \(redirects)}")
    }
    #expect(error?.diagnostics.map(\.summary) == [summary])
    #expect(error?.diagnostics.first?.location?.line == 1)
  }

  @Test func aLoopIsNamedAtBothEnds() {
    let error = #expect(throws: DiagnosticError.self) {
      try self.settings(#"{"redirects": {"a.html": "b.html", "b.html": "a.html"}}"#)
    }
    #expect(error?.diagnostics.map(\.id) == ["invalid-redirect", "invalid-redirect"])
  }

  @Test func everythingThatIsWrongIsSaidAtOnce() {
    let error = #expect(throws: DiagnosticError.self) {
      try self.settings(
        #"{"logo": "no.png", "navigation": [{"title": "t", "link": "no"}], "redirects": {"a": "b"}}"#
      )
    }
    #expect(error?.diagnostics.map(\.id) == ["missing-file", "unknown-page", "invalid-redirect"])
  }

  @Test func whatIsReadIsRemembered() throws {
    let folder = try TemporaryFolder(["l.png": "x", "h.html": ""])
    let settings = try SiteSettings.read(
      ConfigurationReader.read(#"{"logo": "l.png", "head": "h.html"}"#, path: "g.json"),
      outline: Self.outline, pictures: [:], in: folder.url)
    #expect(
      settings.files.map { URL(fileURLWithPath: $0).lastPathComponent } == ["l.png", "h.html"])
  }

  @Test(arguments: [
    (#"{"baseURL": "http://example.org"}"#, "'http://example.org'"),
    (#"{"baseURL": "javascript:alert(1)"}"#, "'javascript:alert(1)'"),
    (#"{"baseURL": "https://example.org/?a"}"#, "'https://example.org/?a'"),
  ])
  func aBaseURLIsAnHTTPSAddress(text: String, quoted: String) {
    let error = #expect(throws: DiagnosticError.self) { try self.settings(text) }
    #expect(
      error?.diagnostics.map(\.summary) == [
        "\(quoted) is no address such as 'https://example.org/charts/' (https, without '?' and '#')"
      ])
    #expect(error?.diagnostics.first?.location?.description == "g.json:1:13")
  }

  @Test func aBaseURLIsTaken() throws {
    #expect(
      try settings(#"{"baseURL": "https://example.org/s"}"#).web.address?.base
        == "https://example.org/s/")
  }
}
