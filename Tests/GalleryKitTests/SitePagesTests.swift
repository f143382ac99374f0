import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryKit

@Suite struct SitePagesTests {
  @Test func guidesStandInTheOrderOfTheirOptionThenByName() throws {
    let folder = try TemporaryFolder([
      "site/guides/a.md": "# A\n\nText.\n", "site/guides/b-c.md": "", "site/guides/b.md": "",
      "site/guides/z.md": "<!-- gallery: order = 1 -->\n# Zed\n\nText.\n",
      "site/guides/y.md": "<!-- gallery: order = -2 -->\n", "site/guides/.hidden.md": "",
    ])
    let pages = SitePages.read(in: folder.url)
    #expect(pages.value.guides.map(\.name) == ["y", "z", "a", "b", "b-c"])
    #expect(pages.value.guides[1].title == "Zed")
    #expect(pages.value.guides[1].body == Prose(markdown: "Text.", firstLine: 4))
    #expect(pages.diagnostics.isEmpty)
  }

  @Test func aBadOptionOfAGuideIsAnErrorWithItsLine() throws {
    let folder = try TemporaryFolder(["site/guides/a.md": "<!-- gallery: oder = 1 -->\n# A\n"])
    let found = SitePages.read(in: folder.url).diagnostics
    #expect(found.map(\.summary) == ["option 'oder' does not exist; did you mean 'order'?"])
    #expect(found.first?.location == SourceLocation(path: "site/guides/a.md", line: 1))
  }
}
