import GalleryDiagnostics
import GalleryHTML
import GalleryModel

/// A message about the source with the author's line under it and a caret at the column.
struct DiagnosticView {
  private let path: String
  private let lines: [Substring]

  init(source: ExampleSource) {
    path = source.path
    lines = source.text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
  }

  /// `place` ends the name of the scroll region, such as `, block 2`.
  func nodes(_ diagnostic: Diagnostic, place: String) -> [HTMLNode] {
    var content: [HTMLNode] = []
    var columns = 0
    func add(_ text: String, at location: SourceLocation?) {
      let text = TerminalText.visible(text) + "\n"
      columns = max(columns, LineMeasure(text).columns)
      content.append(.text(text))
      guard let location, let line = location.line, let source = self.line(location) else { return }
      content += excerpt(source, line: line, column: location.column)
      columns = max(columns, LineMeasure(source).columns + 6)
    }
    add("\(diagnostic.severity.rawValue): \(diagnostic.summary)", at: diagnostic.location)
    for note in diagnostic.notes {
      let elsewhere = note.location.flatMap { $0.path == path ? nil : "\($0): " } ?? ""
      add("\(elsewhere)note: \(note.text)", at: note.location)
    }
    let region = ScrollRegion(columns: columns, name: "Message\(place)")
    let message = HTMLNode.element(
      "pre", ["class": "diagnostic"], [.element("samp", [:], content)])
    return [region.node([message])] + diagnostic.fixIts.map(fixIt)
  }

  private func line(_ location: SourceLocation) -> String? {
    guard location.path == path, let line = location.line, lines.indices.contains(line - 1) else {
      return nil
    }
    return TerminalText.visible(String(lines[line - 1]))
  }

  private func excerpt(_ text: String, line: Int, column: Int?) -> [HTMLNode] {
    let number = String(line)
    let space = String(repeating: " ", count: number.count)
    var nodes: [HTMLNode] = [
      .element("span", ["class": "gutter"], text: "\(number) │"), .text(" \(text)\n"),
    ]
    if let column {
      nodes += [
        .element("span", ["class": "gutter"], text: "\(space) │"),
        .text(" " + TextDiagnosticRenderer.padding(toColumn: column, in: text)),
        .element("span", ["class": "caret"], text: "▲"), .newline,
      ]
    }
    return nodes
  }

  private func fixIt(_ fixIt: Diagnostic.FixIt) -> HTMLNode {
    var content: [HTMLNode] = [
      .element("strong", text: "Fix-it"), .element("span", text: TerminalText.visible(fixIt.text)),
    ]
    if let replacement = fixIt.replacement, !replacement.isEmpty {
      content.append(.element("code", text: TerminalText.visible(replacement)))
    }
    return .element("p", ["class": "out-label out-sub"], content)
  }
}
