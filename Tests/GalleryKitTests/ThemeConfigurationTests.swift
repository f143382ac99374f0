import GalleryDiagnostics
import GalleryRendering
import Testing

@testable import GalleryKit

@Suite struct ThemeConfigurationTests {
  private func read(_ text: String) throws -> ThemeConfiguration {
    try ConfigurationReader.read(text, path: "g.json").theme
  }

  private func place(_ column: Int) -> GalleryDiagnostics.SourceLocation {
    GalleryDiagnostics.SourceLocation(path: "g.json", line: 1, column: column)
  }

  @Test func everyKeyOfTheLookIsRead() throws {
    let theme = try read(
      ##"{"logo": {"light": "a.svg", "dark": "b/c.PNG", "showsTitle": false}, "favicon": "f.ico", "accent": {"light": "#123", "dark": "#eee"}, "navigation": [{"title": "T", "link": "index.html"}], "styles": ["x.css"], "head": "h.html", "footer": "f.html"}"##
    )
    #expect(theme.logo?.light == Located("a.svg", at: place(20)))
    #expect(theme.logo?.dark?.value == "b/c.PNG")
    #expect(theme.logo?.showsTitle == false)
    #expect(theme.accent.map { "\($0.light) \($0.dark)" } == "#112233 #eeeeee")
    #expect(theme.navigation?.map(\.title) == ["T"])
    #expect(theme.navigation?.first?.link.value == "index.html")
    #expect(
      theme.files.map(\.value) == ["a.svg", "b/c.PNG", "f.ico", "h.html", "f.html", "x.css"])
  }

  @Test func aLogoAndAnAccentMayBeOneForBothSchemes() throws {
    let theme = try read(##"{"logo": "l.webp", "accent": "#ff6600"}"##)
    #expect(theme.logo == .init(light: Located("l.webp", at: place(10))))
    let accent = try #require(theme.accent)
    #expect(Accent.contrast(of: accent.light, on: .light) >= 4.5)
    #expect(accent.dark == HexColor("#ff6600"))
  }

  @Test(arguments: [
    (#"{"logo": 1}"#, 10, "expected a file, or an object with 'light' and 'dark', found a number"),
    (#"{"logo": {"dark": "a.svg"}}"#, 10, "a logo has a file for 'light' pages"),
    (
      #"{"logo": "a.txt"}"#, 10,
      "'a.txt' is no picture; its name ends with .gif, .jpeg, .jpg, .png, .svg or .webp"
    ),
    (#"{"logo": "../a.svg"}"#, 10, "file '../a.svg' does not lie inside the package"),
    (#"{"logo": "/a.svg"}"#, 10, "file '/a.svg' does not lie inside the package"),
    (
      #"{"logo": {"light": "a.svg", "drak": "b.svg"}}"#, 29,
      "unknown key 'drak'; did you mean 'dark'?"
    ),
    (
      #"{"favicon": "a.gif"}"#, 13, "'a.gif' is no icon; its name ends with .ico, .png or .svg"
    ),
    (#"{"styles": "a.css"}"#, 12, "expected an array of style sheets, found a string"),
    (#"{"styles": ["a.scss"]}"#, 13, "'a.scss' is no style sheet; its name ends with .css"),
    (#"{"head": "a.md"}"#, 10, "'a.md' is no piece of HTML; its name ends with .html"),
    (
      #"{"navigation": {"a": "b"}}"#, 16,
      "expected an array of entries with 'title' and 'link', found an object"
    ),
    (#"{"navigation": [{"title": "a"}]}"#, 17, "an entry has a 'title' and a 'link'"),
    (#"{"navigation": [{"title": " ", "link": "x"}]}"#, 27, "an entry's title holds no word"),
    (
      #"{"accent": "red"}"#, 12,
      "'red' is no colour such as '#0a6259' (three or six hexadecimal digits)"
    ),
    (
      ##"{"accent": "#12;}"}"##, 12,
      "'#12;}' is no colour such as '#0a6259' (three or six hexadecimal digits)"
    ),
    (
      ##"{"accent": {"light": "#000"}}"##, 12,
      "an accent is one colour, or one for 'light' and one for 'dark' pages"
    ),
    (#"{"language": "English!"}"#, 14, "'English!' is no language such as 'en', 'de-AT' or 'ar'"),
  ])
  func aWrongValueIsReportedAtItsPlace(text: String, column: Int, summary: String) {
    let error = #expect(throws: DiagnosticError.self) { try self.read(text) }
    #expect(error?.diagnostics.map(\.summary) == [summary])
    #expect(error?.diagnostics.first?.location == place(column))
  }

  @Test func anAccentThatCannotBeReadIsRefusedWithItsNearestShade() throws {
    let error = #expect(throws: DiagnosticError.self) {
      try self.read(##"{"accent": {"light": "#ff6600", "dark": "#804000"}}"##)
    }
    let found = try #require(error?.diagnostics)
    #expect(found.map(\.id) == ["low-contrast", "low-contrast"])
    #expect(found.map(\.location) == [place(22), place(41)])
    #expect(
      found[0].summary
        == "accent #ff6600 has a contrast of 2.33 with the grounds of light pages, and text needs 4.5"
    )
    for (diagnostic, scheme) in zip(found, [ThemeGrounds.Scheme.light, .dark]) {
      let shade = try #require(diagnostic.fixIts.first?.replacement.flatMap { HexColor($0) })
      #expect(Accent.contrast(of: shade, on: scheme) >= 4.5)
    }
  }
}
