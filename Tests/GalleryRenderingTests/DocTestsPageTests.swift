import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryRendering

private typealias Place = GalleryDiagnostics.SourceLocation

@Suite struct DocTestsPageTests {
  /// A result of every status, not in the order of the sources.
  private static func results(_ text: String = "1, 2, 4") -> [DocTestResult] {
    func result(
      _ line: Int, _ status: DocTestResult.Status, path: String = "README.md", name: String? = nil,
      subject: String? = nil, checks: [DocTestResult.Check] = [], diagnostics: [Diagnostic] = []
    ) -> DocTestResult {
      DocTestResult(
        name: name ?? "\(path):\(line)", location: Place(path: path, line: line, column: 1),
        subject: subject, status: status, checks: checks, diagnostics: diagnostics, seconds: 0.5)
    }
    func expectation(_ line: Int, _ text: String) -> GalleryModel.Expectation {
      GalleryModel.Expectation(
        .prints(unordered: false), index: 0, line: line, column: 1,
        pieces: [GalleryModel.Expectation.Piece(0..<1, text, isQuoted: true)])
    }
    let error = Diagnostic(
      "compiler", at: Place(path: "README.md", line: 31, column: 5),
      "cannot find 'colour' in scope",
      notes: [.init("declared here", at: Place(path: "Sources/A.swift", line: 2))],
      fixIts: [.init("did you mean 'color'?", replacement: "color")])
    return [
      result(
        3, .passed, path: "Sources/A.swift", name: "parsing", subject: "A.parse(_:)",
        checks: [.init(expectation(4, "1"), .met)]),
      result(60, .notRun(.ignored), subject: "Later"), result(50, .notRun(.fragment)),
      result(40, .compileOnly, subject: "Usage"),
      result(30, .doesNotCompile, subject: "Usage", diagnostics: [error]),
      result(
        14, .failed, subject: "Usage & more",
        checks: [
          .init(expectation(16, "1, 2, 3"), .differs(actual: text)),
          .init(expectation(18, "end"), .stopped(message: "Fatal error: no")),
        ]),
      result(20, .failed, checks: [.init(expectation(21, "x"), .differs(actual: ""))]),
    ]
  }

  private static let difference: DocTestFailureView.Difference = { expected, actual in
    [.same("common "), .removed(expected), .added(actual)]
  }

  private func page(
    _ results: [DocTestResult], options: SiteOptions = Build.options(),
    sources: [String: String] = [:]
  ) -> String {
    let file = SiteRenderer(options: options).renderDocTests(
      results, outline: SiteOutline(sections: [], examples: [], guides: []), sources: sources,
      difference: Self.difference)
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func thePageIsAsRecorded() throws {
    let source = (1...31).map { $0 == 31 ? "let colour" : "line \($0)" }.joined(separator: "\n")
    let page = page(Self.results(), sources: ["README.md": source])
    try Golden.expect(Build.main(page), "documentation-tests.html")
  }

  @Test func theOrderOfTheRunDoesNotChangeAByte() {
    #expect(page(Self.results()) == page(Self.results().reversed()))
  }

  @Test func thePageHasNoTimes() {
    #expect(
      Build.main(page(Self.results()))
        == Build.main(page(Self.results(), options: Build.options(reproducible: true))))
  }

  @Test func aRunWithoutFailuresHasNoListOfThem() {
    let page = page(Self.results().filter { !$0.isFailure })
    #expect(!page.contains("What does not hold"))
    #expect(!page.contains("cell-failed"))
    #expect(page.contains("1 not run: marked 'ignore'"))
  }

  @Test func aPackageWithoutSnippetsSaysSo() {
    #expect(page([]).contains("No Swift code was found in the documentation."))
  }

  @Test func everyLinkResolvesAlsoWhereFilesAreNamedAlike() {
    var twins = Self.results()
    for index in twins.indices where twins[index].location.path == "Sources/A.swift" {
      twins[index].location.path = "readme/md"
    }
    twins += twins.filter(\.isFailure)
    var site = SiteRenderer(options: Build.options()).render(Samples.gallery)
    let gallery = Samples.gallery
    let outline = SiteOutline(
      sections: gallery.sections, examples: gallery.entries.map(\.example), guides: gallery.guides)
    site.files.append(
      SiteRenderer(options: Build.options()).renderDocTests(
        twins, outline: outline, difference: Self.difference))
    #expect(LinkChecker(site).faults == [])
  }

  @Test(arguments: [true, false])
  func everyPageLinksToItIfItIsThere(hasDocTests: Bool) throws {
    let gallery = Samples.gallery
    let outline = SiteOutline(
      sections: gallery.sections, examples: gallery.entries.map(\.example),
      guides: gallery.guides, hasDocTests: hasDocTests)
    let renderer = SiteRenderer(options: Build.options())
    var files = renderer.renderOverview(
      SiteText(gallery), outline: outline, previews: [:], searched: []
    ).value
    for entry in gallery.entries {
      files += renderer.renderExample(entry, outline: outline, previews: [:]).value.files
    }
    let pages = files.filter { $0.path.hasSuffix(".html") }
    #expect(pages.count > 5)
    for page in pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      #expect(text.contains("documentation-tests.html\">Tests</a>") == hasDocTests)
      #expect(text.contains("documentation-tests.html\">Documentation tests</a>") == hasDocTests)
    }
    let own = renderer.renderDocTests([], outline: outline, difference: Self.difference)
    #expect(
      String(decoding: own.bytes, as: UTF8.self)
        .contains(#"aria-current="page">Tests</a>"#) == hasDocTests)
  }

  @Test func aRecordHasBlocksAndNoNameBesideItsFile() {
    let check = DocTestResult.Check(
      Expectation(
        .recorded, index: 0, line: 3, column: 1,
        pieces: [Expectation.Piece(0..<0, "nothing", isQuoted: false)]), .met)
    let path = "Examples/a.expected"
    let result = DocTestResult(
      name: path, location: SourceLocation(path: path, line: 1), subject: "Title", status: .passed,
      checks: [check, check])
    let file = SiteRenderer(options: Build.options()).renderDocTests(
      [result], outline: SiteOutline(sections: [], examples: []), difference: Self.difference)
    let page = String(decoding: file.bytes, as: UTF8.self)
    #expect(page.contains("2 blocks compared"))
    #expect(!page.contains("<code>\(path)</code>"))
  }

  @Test func noExampleTakesItsPath() {
    let site = SiteRenderer(options: Build.options())
      .render(Build.gallery([Build.entry(Build.example("documentation-tests"))]))
    #expect(site.files.contains { $0.path == "documentation-tests-2.html" })
    #expect(!site.files.contains { $0.path == DocTestsPage.path })
  }

  @Test func whereTheDifferenceSaysNothingItHasNoPart() {
    let file = SiteRenderer(options: Build.options()).renderDocTests(
      Self.results(), outline: SiteOutline(sections: [], examples: []), difference: { _, _ in [] })
    let page = String(decoding: file.bytes, as: UTF8.self)
    #expect(page.contains("But came") && !page.contains("Difference"))
  }

  @Test func nothingThatASnippetSaysBecomesMarkup() {
    let attack = HostileTextTests.attack + "\u{1B}[2J\u{202E}"
    var results = Self.results(attack)
    for index in results.indices {
      results[index].name = attack
      results[index].subject = attack
      results[index].location.path = attack
      for check in results[index].checks.indices {
        results[index].checks[check].expectation.pieces[0].text = attack
      }
      results[index].diagnostics.append(
        Diagnostic(attack, at: results[index].location, attack, notes: [.init(attack)]))
    }
    let page = page(results, sources: [attack: attack])
    #expect(!page.contains("<script>") && !page.contains("<img src=x") && !page.contains("\"'>"))
    #expect(!page.contains("\u{1B}") && !page.contains("\u{202E}"))
  }

  @Test func theHeadingOfAFileCanBeBrokenAtEachFolder() {
    var result = Self.results()[0]
    result.location.path = "Sources/A<b>/C.swift"
    #expect(
      page([result]).contains("\">Sources/<wbr>A&lt;b&gt;/<wbr>C.swift</a></h2>"))
  }

  @Test func longTextIsCutAndSaysSo() {
    let text = (1...500).map { "line \($0)\n" }.joined()
    let page = page(Self.results(text))
    #expect(page.contains("line 200\n… and 301 more lines"))
    #expect(!page.contains("line 201\n"))
  }

  @Test(arguments: DocTestResult.Status.Kind.allCases)
  func everyStatusIsSaidInWords(kind: DocTestResult.Status.Kind) {
    #expect(page(Self.results()).contains("\(kind.words)</span>"))
  }

  @Test func withoutTheSourceNoLineIsShown() {
    #expect(!page(Self.results()).contains("gutter"))
    #expect(page(Self.results(), sources: ["README.md": "\n"]).contains("cannot find"))
  }
}
