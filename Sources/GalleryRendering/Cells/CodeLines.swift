import GalleryDiagnostics
import GalleryHTML
import GalleryModel

/// Lines of code with their numbers, tokens and, under the line that stopped, the note.
struct CodeLines {
  /// The line that stopped the example and what is said under it.
  struct Note: Hashable {
    var line: Int
    var column: Int?
    var message: String
  }

  var lines: [HighlightedLine]
  var note: Note?

  /// The `code` element.
  var node: HTMLNode {
    .element("code", ["class": "swift"], lines.flatMap(render))
  }

  private func render(_ line: HighlightedLine) -> [HTMLNode] {
    let isNoted = note?.line == line.number
    let anchor = "L\(line.number)"
    let number = HTMLNode.element(
      "a",
      [
        "class": "n", "href": "#" + anchor, "data-n": line.number, "tabindex": "-1",
        "aria-hidden": "true",
      ])
    let whole = HTMLNode.element(
      "span", ["class": isNoted ? "l l-stopped" : "l", "id": anchor],
      [number] + Self.tokens(of: line) + [.newline])
    guard isNoted, let note else { return [whole] }
    return [whole, Self.render(note, under: line.text)]
  }

  /// The tokens of a line, each in its class.
  static func tokens(of line: HighlightedLine) -> [HTMLNode] {
    line.spans.map { span in
      let text = HTMLNode.text(TerminalText.visible(span.text))
      guard let name = span.kind.className else { return text }
      return .element("span", ["class": name], [text])
    }
  }

  private static func render(_ note: Note, under text: String) -> HTMLNode {
    let padding = note.column.map {
      TextDiagnosticRenderer.padding(toColumn: $0, in: text) + "▲ "
    }
    return .element(
      "span", ["class": "l-note"],
      [
        .text(padding ?? ""),
        .element(
          "b", [:],
          [
            .element("span", ["class": "l-note-line"], text: "Line \(note.line): "),
            .text(note.message),
          ]),
        .newline,
      ])
  }

  /// The code as one text, for measuring and copying.
  var text: String { lines.map { $0.text + "\n" }.joined() }
}

extension HighlightedLine.Kind {
  /// The class in the style sheet; nil for text without a colour.
  var className: String? {
    switch self {
    case .plain: nil
    case .keyword: "k"
    case .type: "t"
    case .declaration: "d"
    case .string: "s"
    case .number: "m"
    case .attribute: "a"
    case .comment: "c"
    }
  }
}
