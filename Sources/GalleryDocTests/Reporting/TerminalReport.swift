internal import GalleryDiagnostics
package import GalleryModel

/// What a run of doc tests says on a terminal: a block for each failure, and the counts.
package struct TerminalReport: Sendable {
  /// How much is said.
  package enum Detail: Sendable {
    /// The failures alone.
    case quiet
    /// The failures and the counts.
    case normal
    /// Every snippet with its status before them.
    case verbose
  }

  package var detail: Detail
  package var findings: FindingText

  package init(detail: Detail = .normal, findings: FindingText) {
    self.detail = detail
    self.findings = findings
  }

  /// The whole report; ends in a line end unless it is empty.
  package func text(_ results: [DocTestResult], wallSeconds: Double? = nil) -> String {
    let results = results.sorted(by: DocTestResult.isBefore)
    var parts: [String] = []
    if detail == .verbose, !results.isEmpty { parts.append(results.map(line).joined()) }
    parts += results.compactMap { result in
      let text = failure(result)
      return text.isEmpty ? nil : text
    }
    if detail != .quiet {
      parts.append(summary(DocTestCounts(results), wallSeconds: wallSeconds))
    }
    return parts.joined(separator: "\n")
  }

  /// What is wrong with one snippet; empty if nothing is.
  package func failure(_ result: DocTestResult) -> String {
    var texts = DocTestFinding.all(of: result).map(findings.text)
    if detail == .verbose, !result.isFailure { texts = result.diagnostics.map(findings.text) }
    return texts.map { $0 + "\n" }.joined()
  }

  /// One snippet with its status, such as `not run  README.md:14 (marked 'ignore')`.
  package func line(_ result: DocTestResult) -> String {
    let kind = result.status.kind
    let padding = String(repeating: " ", count: Self.widest - kind.words.count)
    var line = "\(paint(kind.words, Self.color(of: kind)))\(padding)  "
    line += VisibleText.line(result.name)
    let place = SnippetListing.place(result.location)
    if place != result.name { line += " (\(VisibleText.line(place)))" }
    if let subject = result.subject { line += " · \(VisibleText.line(subject))" }
    if let reason = result.status.reason { line += ": \(reason.words)" }
    return line + "\n"
  }

  /// The counts, such as `50 snippets: 48 passed, 2 failed`, the reasons and the time.
  package func summary(_ counts: DocTestCounts, wallSeconds: Double? = nil) -> String {
    let kinds = DocTestResult.Status.Kind.allCases.filter {
      counts[$0] > 0 || $0 == .passed || $0 == .failed
    }
    let parts = kinds.map { kind in
      let text = "\(counts[kind]) \(kind.words)"
      return counts[kind] > 0 ? paint(text, Self.color(of: kind)) : text
    }
    var facts = ["\(counts.compiled) compiled", "\(counts.run) run"]
    facts.append("\(counts.withExpectations) with expectations")
    if let wallSeconds { facts.append("\(DurationText.of(wallSeconds)) in all") }
    let name = counts.found == 1 ? "snippet" : "snippets"
    let reasons = counts.reasons.map { "  \($0.count) not run: \($0.reason.words)\n" }
    return """
      \(counts.found) \(name): \(parts.joined(separator: ", "))
      \(reasons.joined())\(facts.joined(separator: " · "))

      """
  }

  private static let widest =
    DocTestResult.Status.Kind.allCases.map(\.words.count).max() ?? 0

  private static func color(of kind: DocTestResult.Status.Kind) -> String {
    switch kind {
    case .passed: "32"
    case .failed, .doesNotCompile: "1;31"
    case .compileOnly: "36"
    case .notRun: "33"
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    findings.usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
