import GalleryDiagnostics
import GalleryHTML
package import GalleryModel

/// A snippet that fails, with everything that was found: what was expected, what came, and the difference.
package struct DocTestFailureView: Sendable {
  /// A piece of two texts that were compared.
  package enum Piece: Hashable, Sendable {
    case same(String)
    /// In the expected text only.
    case removed(String)
    /// In the actual text only.
    case added(String)
  }

  /// How two texts differ, in the order of the text; nothing where that says no more than the texts themselves.
  package typealias Difference = @Sendable (_ expected: String, _ actual: String) -> [Piece]

  /// Lines of a text that are shown.
  private static let longest = 200

  var sources: [String: String]
  var difference: Difference

  func node(_ result: DocTestResult, id: String) -> HTMLNode {
    var bar: [HTMLNode] = [
      .element("strong", text: TerminalText.visible(DocTestRow.place(result.location)))
    ]
    if let subject = result.subject {
      bar.append(.element("span", text: TerminalText.visible(subject)))
    }
    bar.append(DocTestRow.status(result.status))
    return .element(
      "div", ["class": "cell cell-failed", "id": id],
      [.element("div", ["class": "cell-bar"], bar)]
        + DocTestFinding.all(of: result).map { finding($0, of: result) })
  }

  private func finding(_ finding: DocTestFinding, of result: DocTestResult) -> HTMLNode {
    let diagnostic = finding.diagnostic
    let isError = diagnostic.severity == .error
    let location = diagnostic.location ?? result.location
    let label: [HTMLNode] = [
      .element("strong", text: isError ? "Error" : "Warning"),
      .element("span", text: Self.words(location, in: result)),
    ]
    // Names of regions are read out of their context, so that they name the file too.
    let place = ", \(TerminalText.visible(DocTestRow.place(location)))"
    // Without the text of the file there is no line to show: a path that no message has.
    let path = diagnostic.location?.path ?? ""
    let text = sources[path]
    let source = ExampleSource(id: ExampleID(""), path: text == nil ? "" : path, text: text ?? "")
    var content: [HTMLNode] = [.element("p", ["class": "out-label"], label)]
    content += DiagnosticView(source: source).nodes(diagnostic, place: place)
    if let expected = finding.expected {
      content += part("Expected", [.text(shown(expected))], of: expected, place: place)
    }
    if let actual = finding.actual {
      content += part("But came", [.text(shown(actual))], of: actual, place: place)
    }
    if let expected = finding.expected, let actual = finding.actual, !expected.isEmpty,
      !actual.isEmpty
    {
      let pieces = difference(shown(expected), shown(actual))
      if !pieces.isEmpty {
        content += part(
          "Difference", pieces.map(\.node), of: pieces.map(\.text).joined(), place: place)
      }
    }
    return .element("div", ["class": "out \(isError ? "out-failure" : "out-stderr")"], content)
  }

  /// Such as `line 14`, or the whole place in another file.
  private static func words(_ location: SourceLocation, in result: DocTestResult) -> String {
    guard location.path == result.location.path, let line = location.line else {
      return TerminalText.visible(location.description)
    }
    return "line \(line)"
  }

  private func part(
    _ name: String, _ content: [HTMLNode], of text: String, place: String
  ) -> [HTMLNode] {
    let label = HTMLNode.element(
      "p", ["class": "out-label out-sub"], [.element("strong", text: name)])
    if text.isEmpty {
      return [label, .element("p", ["class": "out-remark"], text: "nothing")]
    }
    let region = ScrollRegion(
      columns: LineMeasure(TerminalText.visible(text)).columns, name: name + place)
    return [label, region.node([.element("pre", [:], [.element("samp", [:], content)])])]
  }

  /// The text made safe to show, its end left out where it is long.
  private func shown(_ text: String) -> String {
    let lines = TerminalText.visible(text).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > Self.longest else { return lines.joined(separator: "\n") }
    let rest = Amount.count(lines.count - Self.longest, "more line")
    return (lines.prefix(Self.longest) + ["… and \(rest)"]).joined(separator: "\n")
  }
}

extension DocTestFailureView.Piece {
  fileprivate var text: String {
    switch self {
    case .same(let text), .removed(let text), .added(let text): text
    }
  }

  /// Struck out or underlined by every browser: colour is not what tells them apart.
  fileprivate var node: HTMLNode {
    switch self {
    case .same(let text): .text(text)
    case .removed(let text): .element("del", text: text)
    case .added(let text): .element("ins", text: text)
    }
  }
}

extension SiteRenderer {
  /// The page of the documentation's tests.
  ///
  /// `sources` are texts of files by path, for the lines that messages are about; `difference` is given text
  /// that is safe to show.
  package func renderDocTests(
    _ results: [DocTestResult], outline: SiteOutline, sources: [String: String] = [:],
    difference: @escaping DocTestFailureView.Difference
  ) -> Site.File {
    let page = DocTestsPage(
      results: results, outline: outline, options: options, sources: sources,
      difference: difference)
    return Site.File(path: DocTestsPage.path, bytes: page.render())
  }
}
