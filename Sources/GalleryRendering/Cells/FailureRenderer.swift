import GalleryDiagnostics
import GalleryHTML
import GalleryModel

/// Why and where an example stopped, as it stands under the block.
struct FailureRenderer {
  var example: Example
  /// The block's number on the page; nil if none had begun.
  var number: Int?
  /// What an error that kept the example from running is called.
  var errorName = "Compile error"
  /// True if the example's options announce this failure.
  var isExpected: Bool
  /// Numbers of the lines that the page shows, which have anchors.
  var shownLines: Set<Int>

  private var place: String { number.map { ", block \($0)" } ?? "" }

  func render(_ failure: ExampleFailure) -> HTMLNode {
    let label: [HTMLNode] = [
      .element("strong", text: isExpected ? "Stopped, as expected" : "Stopped"),
      .element("span", text: TerminalText.visible(failure.kind.detail)),
    ]
    var content = [HTMLNode.element("p", ["class": "out-label"], label)]
    content.append(.element("p", ["class": "out-message"], message(of: failure)))
    if !failure.backtrace.isEmpty { content.append(backtrace(failure.backtrace)) }
    return .element("div", ["class": "out \(kind)"], content)
  }

  /// What the compiler or the gallery said, each message with its excerpt, notes and fix-its.
  func render(_ diagnostics: [Diagnostic]) -> HTMLNode {
    let view = DiagnosticView(source: example.source)
    let hasErrors = diagnostics.contains { $0.severity == .error }
    var content: [HTMLNode] = []
    for diagnostic in diagnostics {
      let isError = diagnostic.severity == .error
      let name = isError ? errorName : "Compiler warning"
      let label = isError && isExpected ? "\(name), as expected" : name
      content.append(
        .element(
          "p", ["class": "out-label"],
          [.element("strong", text: label)] + position(of: diagnostic.location)))
      content += view.nodes(diagnostic, place: place)
    }
    return .element("div", ["class": "out \(hasErrors ? kind : "out-stderr")"], content)
  }

  private var kind: String { isExpected ? "out-expected" : "out-failure" }

  private func message(of failure: ExampleFailure) -> [HTMLNode] {
    let lines = TerminalText.visible(failure.message.trimmed)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = lines.first ?? ""
    var nodes = [
      HTMLNode.element("strong", text: first.isEmpty ? "It ended before its end" : first)
    ]
    if lines.count > 1 {
      let rest = lines.dropFirst().joined(separator: "\n")
      nodes.append(.element("span", ["class": "out-lines"], text: rest))
    }
    if let location = failure.location {
      if lines.count < 2 { nodes.append(.element("br")) }
      nodes += [.text("at "), link(location, text: location.description)]
    }
    return nodes
  }

  private func position(of location: SourceLocation?) -> [HTMLNode] {
    guard let location, let line = location.line else { return [] }
    guard location.path == example.source.path else {
      return [.element("span", text: TerminalText.visible(location.description))]
    }
    let text = "line \(line)" + (location.column.map { ", column \($0)" } ?? "")
    return [.element("span", [:], [link(location, text: text)])]
  }

  /// The place, as a link if the page shows its line.
  func link(_ location: SourceLocation, text: String) -> HTMLNode {
    guard location.path == example.source.path, let line = location.line,
      shownLines.contains(line)
    else { return .text(TerminalText.visible(text)) }
    return .element("a", ["href": "#L\(line)"], text: TerminalText.visible(text))
  }

  private func backtrace(_ frames: [ExampleFailure.Frame]) -> HTMLNode {
    let width = min(frames.map(\.function.count).max() ?? 0, 60)
    let lines = frames.enumerated().map { index, frame in
      let padding = String(repeating: " ", count: max(0, width - frame.function.count))
      return TerminalText.visible("\(index)  \(frame.function)\(padding)  \(frame.place)") + "\n"
    }
    let text = lines.joined()
    let region = ScrollRegion(columns: LineMeasure(text).columns, name: "Backtrace\(place)")
    return .element(
      "details", ["class": "fold backtrace"],
      [
        Fold.summary(
          closed: "Show the backtrace, \(Amount.count(frames.count, "frame"))",
          open: "Hide the backtrace"),
        region.node([.element("pre", [:], [.element("samp", text: text)])]),
      ])
  }
}
