import GalleryDiagnostics
import GalleryHTML
import GalleryModel

/// What became of the Swift code in the package's documentation: a table for each file, and every failure.
struct DocTestsPage {
  static let path = "documentation-tests.html"

  var results: [DocTestResult]
  var outline: SiteOutline
  var options: SiteOptions
  /// Texts of files by path, for the lines that messages are about; they may be missing.
  var sources: [String: String]
  var difference: DocTestFailureView.Difference

  func render() -> [UInt8] {
    let frame = PageFrame(
      options: options, outline: outline, path: Self.path, title: "Documentation tests",
      description: "Whether the Swift code in the documentation does what the text says.",
      place: .tests)
    let files = self.files
    let lead =
      "The Swift code in this package's documentation, held against what it says of itself."
    var main: [HTMLNode] = [
      .element(
        "header", [:],
        [
          .element("h1", text: "Documentation tests"),
          .element("p", ["class": "lead"], text: lead),
        ])
    ]
    let counts = DocTestCounts(results)
    main += [totals(counts)]
    if !counts.reasons.isEmpty { main.append(reasons(counts)) }
    if results.isEmpty {
      main.append(.element("p", text: "No Swift code was found in the documentation."))
    }
    if counts.failed + counts.doesNotCompile > 0 { main += failures(in: files) }
    main += files.flatMap(part)
    return frame.document(
      main: [.element("div", ["class": "part"], main)], aside: [], isWide: true)
  }

  /// The snippets of one file, each with the fragment of its failure.
  private struct File {
    var path: String
    var fragment: String
    var rows: [(result: DocTestResult, fragment: String)] = []
  }

  /// In the order of paths and lines, whatever the order of the run was.
  private var files: [File] {
    var names = UniqueNames(reserved: ["content", "mark", "failures"])
    var files: [File] = []
    for result in results.sorted(by: DocTestResult.isBefore) {
      let path = result.location.path
      if files.last?.path != path {
        files.append(File(path: path, fragment: names.claim(Slug.of(path))))
      }
      let line = result.location.line.map { "-line-\($0)" } ?? ""
      let fragment = result.isFailure ? names.claim(Slug.of(path) + line) : ""
      files[files.count - 1].rows.append((result, fragment))
    }
    return files
  }

  private func totals(_ counts: DocTestCounts) -> HTMLNode {
    var rows = [(counts.found == 1 ? "snippet" : "snippets", counts.found)]
    rows += DocTestResult.Status.Kind.allCases.map { ($0.words, counts[$0]) }
    return .element(
      "dl", ["class": "totals"],
      rows.map { name, count in
        .element(
          "div", [:], [.element("dt", text: name), .element("dd", text: String(count))])
      })
  }

  private func reasons(_ counts: DocTestCounts) -> HTMLNode {
    Facts.list(counts.reasons.map { [.text("\($0.count) not run: \($0.reason.words)")] })
  }

  /// Links to what is wrong, before everything that is right.
  private func failures(in files: [File]) -> [HTMLNode] {
    let items = files.flatMap(\.rows).filter { $0.result.isFailure }.map { result, fragment in
      HTMLNode.element(
        "li", [:],
        [
          .element(
            "a", ["href": SitePath.link(to: Self.path, from: Self.path, fragment: fragment)],
            text: TerminalText.visible(DocTestRow.place(result.location))),
          .text(" "), DocTestRow.status(result.status),
        ])
    }
    return [
      .element("h2", ["id": "failures"], text: "What does not hold"),
      .element("ul", ["class": "guide-list"], items),
    ]
  }

  private func part(_ file: File) -> [HTMLNode] {
    let name = TerminalText.visible(file.path)
    let words = Self.breakable(name)
    let heading =
      options.source(of: file.path).map { [.element("a", ["href": $0], words)] } ?? words
    let heads = ["Line", "Snippet", "Status", "Result"].map {
      HTMLNode.element("th", ["scope": "col"], text: $0)
    }
    let table = HTMLNode.element(
      "table", ["class": "times tests"],
      [
        .element("caption", ["class": "unseen"], text: "Snippets of \(name)"),
        .element("thead", [:], [.element("tr", [:], heads)]),
        .element(
          "tbody", [:],
          file.rows.map { row in
            DocTestRow(result: row.result, options: options, fragment: row.fragment).node
          }),
      ])
    let failures = file.rows.filter { $0.result.isFailure }.map { result, fragment in
      DocTestFailureView(sources: sources, difference: difference).node(result, id: fragment)
    }
    return [.element("h2", ["id": file.fragment], heading), table] + failures
  }

  /// A path that may be broken behind each `/`, as narrow screens need it.
  private static func breakable(_ path: String) -> [HTMLNode] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.enumerated().flatMap { index, part -> [HTMLNode] in
      index == parts.count - 1
        ? [.text(String(part))] : [.text("\(part)/"), .element("wbr", [:])]
    }
  }
}
