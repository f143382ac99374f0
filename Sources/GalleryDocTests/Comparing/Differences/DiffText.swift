/// Writes differences as lines: `- expected`, `+ actual`, and with two blanks what both have.
package struct DiffText: Sendable {
  /// Whether the lines are red and green, and what differs in them stands out.
  package let color: Bool

  /// A writer with or without colours for a terminal.
  package init(color: Bool = false) { self.color = color }

  /// The lines of the differences of two texts, whose last line breaks are of no account.
  package func lines(expected: String, actual: String) -> [String] {
    DiffPage.lines(expected: expected, actual: actual).map(line)
  }

  private func line(_ line: DiffPage.Line) -> String {
    switch line.side {
    case .both: "  " + line.spans.map { VisibleText.line($0.text, keepingColours: true) }.joined()
    case .expected: painted("- ", line.spans, code: "31")
    case .actual: painted("+ ", line.spans, code: "32")
    }
  }

  private func painted(_ sign: String, _ spans: [DiffPage.Span], code: String) -> String {
    guard color else {
      return sign + spans.map { VisibleText.line($0.text, keepingColours: true) }.joined()
    }
    let body = spans.map { span in
      let text = VisibleText.line(span.text, keepingColours: true)
      return span.differs ? "\u{1B}[7m\(text)\u{1B}[27m" : text
    }
    return "\u{1B}[\(code)m\(sign)\(body.joined())\u{1B}[0m"
  }
}
