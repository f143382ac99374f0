/// Writes diagnostics as compilers do, so that editors make links of them:
/// `path:line:column: error: summary [id]`, then the excerpt, the notes and the fix-its.
package struct TextDiagnosticRenderer: Sendable {
  package var usesColor: Bool
  /// The text of a line, for the excerpt; nil where the source is not at hand.
  package var lineOfSource: @Sendable (_ path: String, _ line: Int) -> String?

  package init(
    usesColor: Bool = false,
    lineOfSource: @escaping @Sendable (_ path: String, _ line: Int) -> String? = { _, _ in nil }
  ) {
    self.usesColor = usesColor
    self.lineOfSource = lineOfSource
  }

  package func render(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\($0): " } ?? ""
    let severity = paint(
      "\(diagnostic.severity.rawValue):", diagnostic.severity == .error ? "1;31" : "1;33")
    var lines = [
      Self.harmless(place) + "\(severity) \(Self.harmless(diagnostic.summary)) [\(diagnostic.id)]"
    ]
    lines += excerpt(at: diagnostic.location)
    for note in diagnostic.notes {
      lines.append(
        "\(note.location.map { "\($0): " } ?? "  ")\(paint("note:", "1;36")) \(Self.harmless(note.text))"
      )
      lines += excerpt(at: note.location)
    }
    for fixIt in diagnostic.fixIts {
      let replacement = fixIt.replacement.map { " '\($0)'" } ?? ""
      lines.append("  \(paint("fix-it:", "1;32")) \(Self.harmless(fixIt.text + replacement))")
    }
    return lines.joined(separator: "\n")
  }

  private func excerpt(at location: SourceLocation?) -> [String] {
    guard let location, let line = location.line,
      let text = lineOfSource(location.path, line)
    else { return [] }
    let gutter = "\(line)"
    var lines = ["  \(gutter) | \(Self.harmless(text))"]
    if let column = location.column {
      lines.append(
        "  \(String(repeating: " ", count: gutter.count)) | "
          + Self.padding(toColumn: column, in: text) + paint("^", "1;32"))
    }
    return lines
  }

  /// White space as wide as what stands before a UTF-8 column: tabs stay tabs, a character is one space.
  package static func padding(toColumn column: Int, in text: String) -> String {
    var bytes = 0
    var padding = ""
    for character in text {
      bytes += character.utf8.count
      guard bytes < column else { break }
      padding.append(character == "\t" ? "\t" : " ")
    }
    return padding
  }

  /// Text of an example or a compiler without control characters, so that it cannot steer a terminal.
  private static func harmless(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
      scalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  private func paint(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
