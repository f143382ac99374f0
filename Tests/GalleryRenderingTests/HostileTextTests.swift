import GalleryDiagnostics
import GalleryDisplay
import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct HostileTextTests {
  static let attack = "</pre></samp><script>alert(1)</script>\"'><img src=x onerror=alert(1)>"

  /// The attack in every text that an example, its author or its run can give.
  static var entry: Gallery.Entry {
    let bundle = MIMEBundle(
      text: attack, detail: attack, alternative: attack,
      representations: [.init(.html, attack)])
    let markdown = MIMEBundle(text: attack, representations: [.init(.markdown, attack)])
    let json = MIMEBundle(text: attack, representations: [.init(.json, attack)])
    let svg = MIMEBundle(
      text: attack, alternative: attack, representations: [.init(.svg, attack)])
    let failure = ExampleFailure(
      .threw(type: attack), message: attack,
      location: SourceLocation(path: attack, line: 1), block: 1,
      backtrace: [.init(function: attack, place: attack)])
    let warning = Diagnostic(
      attack, .warning, at: SourceLocation(path: "Examples/h.swift", line: 2), attack,
      notes: [.init(attack)], fixIts: [.init(attack, replacement: attack)])
    let example = Build.example(
      "h", title: attack, summary: attack, introduction: attack,
      options: ExampleOptions(tags: [attack]), imports: [attack],
      [
        .prose(Prose(heading: attack, markdown: attack, firstLine: 1)),
        .code(Build.code(0, from: 2, attack)), .code(Build.code(1, from: 3, "x")),
      ])
    return Build.entry(
      example, outcome: .failed(failure),
      [
        Build.done(
          0,
          [
            Build.printed(attack), .value(type: attack, bundle), .value(type: attack, markdown),
            .value(type: attack, json), .figure(svg),
          ]), BlockResult(index: 1, status: .stopped),
      ], warnings: [warning])
  }

  @Test func nothingThatAnExampleSaysBecomesMarkup() {
    var gallery = Build.gallery(
      [Self.entry],
      sections: [Section(id: SectionID(""), title: Self.attack, introduction: Self.attack)],
      guides: [
        Guide(
          name: "g", title: Self.attack, body: Prose(markdown: Self.attack, firstLine: 1),
          path: Self.attack)
      ],
      introduction: Self.attack)
    gallery.notScripts = [NotScript(path: Self.attack, reason: Self.attack)]
    var options = Build.options()
    options.title = Self.attack
    options.tagline = Self.attack
    options.toolchain = Self.attack
    options.licence = Self.attack
    let site = SiteRenderer(options: options).render(gallery)
    for file in site.files where file.path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<script>"), "\(file.path)")
      #expect(!text.contains("<img src=x"), "\(file.path)")
      #expect(!text.contains("\"'>"), "\(file.path)")
    }
    #expect(LinkChecker(site).faults == [])
  }

  @Test func htmlGoesThroughOnlyWhereItIsTrusted() {
    let bundle = MIMEBundle(text: "table", representations: [.init(.html, "<b>bold</b>")])
    let entry = Build.entry(
      Build.example("h", [.code(Build.code(0, from: 1, "x"))]),
      [Build.done(0, [.value(type: "T", bundle)])])
    #expect(Build.page(entry).contains("&lt;b&gt;bold&lt;/b&gt;"))
    #expect(Build.page(entry).contains("HTML, shown as text"))
    var options = Build.options()
    options.trustsHTML = { $0 == ExampleID("h") }
    #expect(
      Build.page(entry, options: options).contains("<div class=\"out-html\"><b>bold</b></div>"))
    options.trustsHTML = { $0 != ExampleID("h") }
    #expect(!Build.page(entry, options: options).contains("<b>bold</b>"))
  }

  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}[1;38:2:1:2:3mx\u{1B}[m", "x"),
    ("\u{1B}[2J", "␛[2J"), ("\u{1B}]0;t\u{7}", "␛]0;t␇"), ("\u{1B}", "␛"), ("\u{1B}[", "␛["),
    ("a\u{0}b", "a␀b"), ("a\r\nb\rc", "a\nb␍c"), ("\t\n", "\t\n"), ("\u{7F}", "␡"),
    ("\u{85}", "\\u{85}"), ("a\u{202E}b", "a\\u{202E}b"), ("\u{FFFE}", "\u{FFFD}"),
    ("\u{1FFFF}", "\u{FFFD}"), ("é日本👩‍👩‍👧", "é日本👩‍👩‍👧"), ("", ""),
  ])
  func controlCharactersBecomeVisible(text: String, shown: String) {
    #expect(TerminalText.visible(text) == shown)
  }

  @Test func unsafeLinksInProseLoseTheirTarget() {
    let entry = Build.entry(
      Build.example("h", introduction: "[a](javascript:alert(1)) ok\n\n[b](data:text/html,x)"))
    let site = SiteRenderer(options: Build.options()).render(Build.gallery([entry]))
    #expect(!Build.text(site, "h.html").contains("javascript:"))
    #expect(site.diagnostics.map(\.id) == ["unsafe-link", "unsafe-link"])
    #expect(site.diagnostics.compactMap { $0.location?.line } == [3, 5])
  }
}
