internal import GalleryDiagnostics
package import GalleryModel

/// A finding as people read it: the message as compilers write them, then the two texts and their difference.
///
/// ```text
/// README.md:14:1: error: what is printed is not what the comment says [doc-test-prints]
///   expected | 1, 2, 3
///   but came | 1, 2, 4
///       diff | 1, 2, [-3-]{+4+}
/// ```
/// Every line of a snippet's text has the bar before it, so that none can pass for a message, or for a
/// command to whatever reads the log.
package struct FindingText: Sendable {
  /// Lines that show what differs between an expected and an actual text.
  package typealias Difference = @Sendable (_ expected: String, _ actual: String) -> [String]

  /// Lines of one text that are shown; nil for all.
  package var longest: Int?
  package var usesColor: Bool
  package var lineOfSource: @Sendable (_ path: String, _ line: Int) -> String?
  /// It is given text without control characters, and may paint.
  package var difference: Difference

  /// Characters of one line that are shown, if lines are shortened at all.
  private static let widest = 500

  package init(
    usesColor: Bool = false, longest: Int? = 40,
    lineOfSource: @escaping @Sendable (_ path: String, _ line: Int) -> String? = { _, _ in nil },
    difference: @escaping Difference
  ) {
    self.usesColor = usesColor
    self.longest = longest
    self.lineOfSource = lineOfSource
    self.difference = difference
  }

  /// The message and what belongs to it.
  package func text(_ finding: DocTestFinding) -> String {
    ([renderer.render(finding.diagnostic)] + comparison(of: finding)).joined(separator: "\n")
  }

  /// The same without the place, which stands elsewhere, and without colour.
  func textWithoutPlace(_ finding: DocTestFinding) -> String {
    var plain = self
    plain.usesColor = false
    var diagnostic = finding.diagnostic
    diagnostic.location = nil
    let notes = TextDiagnosticRenderer().render(diagnostic).split(
      separator: "\n", maxSplits: 1, omittingEmptySubsequences: false
    ).dropFirst().map(String.init)
    return ([VisibleText.line(diagnostic.summary)] + notes + plain.comparison(of: finding))
      .joined(separator: "\n")
  }

  /// A message of the compiler or the tool.
  func text(_ diagnostic: Diagnostic) -> String { renderer.render(diagnostic) }

  private var renderer: TextDiagnosticRenderer {
    TextDiagnosticRenderer(usesColor: usesColor, lineOfSource: lineOfSource)
  }

  private func comparison(of finding: DocTestFinding) -> [String] {
    var lines: [String] = []
    let expected = finding.expected.map(VisibleText.text)
    let actual = finding.actual.map(VisibleText.text)
    if let expected { lines += part("expected", expected, "32") }
    if let actual { lines += part("but came", actual, "31") }
    if let expected, let actual, !expected.isEmpty, !actual.isEmpty {
      let shown = difference(expected, actual).flatMap {
        $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      }
      lines += part("diff", shown, "36")
    }
    return lines
  }

  private func part(_ name: String, _ text: String, _ color: String) -> [String] {
    part(name, text.isEmpty ? [] : VisibleText.lines(text).map(shortened), color)
  }

  private func part(_ name: String, _ lines: [String], _ color: String) -> [String] {
    var shown = lines.isEmpty ? ["(nothing)"] : lines
    if let longest, shown.count > longest {
      shown = shown.prefix(longest) + ["… and \(shown.count - longest) more lines"]
    }
    let width = "expected".count
    return shown.enumerated().map { index, line in
      let label = index == 0 ? name : ""
      let padding = String(repeating: " ", count: width - label.count)
      return "  \(padding)\(paint(label, color)) |\(line.isEmpty ? "" : " " + line)"
    }
  }

  private func shortened(_ line: String) -> String {
    guard longest != nil, line.utf8.count > Self.widest, line.count > Self.widest else {
      return line
    }
    return line.prefix(Self.widest) + "… (\(line.count) characters)"
  }

  private func paint(_ text: String, _ code: String) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
