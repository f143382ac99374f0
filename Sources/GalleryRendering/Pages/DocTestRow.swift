import GalleryDiagnostics
import GalleryHTML
import GalleryModel

/// A snippet in the table of its file.
struct DocTestRow {
  var result: DocTestResult
  var options: SiteOptions
  /// Where its failure stands on the page; not used for any other status.
  var fragment: String

  var node: HTMLNode {
    .element(
      "tr", [:],
      [
        .element("th", ["scope": "row", "data-name": "Line"], [line]),
        .element("td", [:], snippet),
        .element("td", [:], [Self.status(result.status)]),
        .element("td", [:], [outcome]),
      ])
  }

  /// A status with its sign and in words.
  static func status(_ status: DocTestResult.Status) -> HTMLNode {
    let (name, icon): (String, [HTMLNode]) =
      switch status {
      case .passed: ("passed", [Icon.check.node])
      case .failed, .doesNotCompile: ("failed", [Icon.cross.node])
      case .notRun, .compileOnly: ("skipped", [])
      }
    return .element(
      "span", ["class": "status status-\(name)"], icon + [.text(status.kind.words)])
  }

  /// `PATH:LINE`.
  static func place(_ location: SourceLocation) -> String {
    SourceLocation(path: location.path, line: location.line).description
  }

  private var line: HTMLNode {
    guard let line = result.location.line else { return .text("–") }
    guard let url = options.source(of: result.location.path, line: line) else {
      return .text(String(line))
    }
    return .element("a", ["href": url], text: String(line))
  }

  /// The subject, and the name that the author gave it; a record's is that of its file, which stands above.
  private var snippet: [HTMLNode] {
    let hasName =
      result.name != Self.place(result.location) && result.name != result.location.path
    let name = HTMLNode.element("code", text: TerminalText.visible(result.name))
    guard let subject = result.subject else { return hasName ? [name] : [.text("–")] }
    return [.text(TerminalText.visible(subject))] + (hasName ? [.text(" "), name] : [])
  }

  private var compared: String {
    result.checks.contains { $0.expectation.kind == .recorded } ? "block" : "comment"
  }

  private var outcome: HTMLNode {
    switch result.status {
    case .passed: .text(Amount.count(result.checks.count, compared) + " compared")
    case .compileOnly: .text("nothing to compare")
    case .notRun(let reason): .text(reason.words)
    case .failed, .doesNotCompile:
      .element(
        "a",
        [
          "href": SitePath.link(
            to: DocTestsPage.path, from: DocTestsPage.path, fragment: fragment)
        ], text: Amount.count(DocTestFinding.all(of: result).count, "finding"))
    }
  }
}
