package import GalleryDiagnostics

/// One thing that is wrong with documentation: the message, and the two texts that should agree.
package struct DocTestFinding: Hashable, Sendable {
  package var diagnostic: Diagnostic
  /// What the comment says; nil where it gives no text.
  package var expected: String?
  /// What came instead; nil where nothing did.
  package var actual: String?

  /// What a failure found, in the order of the source; empty for every other result.
  ///
  /// A failure always has one at least: no report may be silent about it.
  package static func all(of result: DocTestResult) -> [DocTestFinding] {
    guard result.isFailure else { return [] }
    var findings = result.diagnostics.map { DocTestFinding(diagnostic: $0) }
    findings += result.checks.compactMap { differing($0, in: result.location.path) }
    findings += stops(in: result)
    if !findings.contains(where: { $0.diagnostic.severity == .error }) {
      findings += result.checks.compactMap { unreached($0, in: result.location.path) }
    }
    if findings.isEmpty {
      let summary = "documentation test \(result.status.kind.words), and nothing says why"
      findings = [DocTestFinding(diagnostic: Diagnostic("doc-test", at: result.location, summary))]
    }
    return sorted(findings)
  }

  private init(diagnostic: Diagnostic, expected: String? = nil, actual: String? = nil) {
    self.diagnostic = diagnostic
    self.expected = expected
    self.actual = actual
  }

  private init(
    _ id: String, _ check: DocTestResult.Check, in path: String, _ summary: String,
    expected: String? = nil, actual: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    let place = check.expectation.location(in: path)
    self.init(
      diagnostic: Diagnostic(id, at: place, summary, notes: notes), expected: expected,
      actual: actual)
  }

  private static func differing(_ check: DocTestResult.Check, in path: String) -> DocTestFinding? {
    guard case .differs(let actual) = check.outcome else { return nil }
    let kind = check.expectation.kind
    let isCompared: Bool
    let summary: String
    switch kind {
    case .prints:
      isCompared = true
      summary =
        actual.isEmpty
        ? "nothing is printed, and the comment says otherwise"
        : "what is printed is not what the comment says"
    case .value:
      isCompared = true
      summary = "the value is not what the comment says"
    case .doesNotCompile:
      isCompared = false
      summary = "the code compiles, and the comment says that it does not"
    case .stops:
      isCompared = false
      summary = "the code runs on, and the comment says that it stops"
    case .recorded:
      isCompared = true
      summary =
        "block \(check.expectation.index + 1) of the example gives something else than was recorded"
    }
    // A comment such as `// error` gives no text, and code that compiles no message.
    let hasTexts = isCompared || (!actual.isEmpty && !check.expectation.pieces.isEmpty)
    return DocTestFinding(
      "doc-test-\(kind.name)", check, in: path,
      isCompared || !hasTexts ? summary : "the message is not what the comment says",
      expected: hasTexts ? check.expectation.text : nil, actual: hasTexts ? actual : nil)
  }

  /// The end of the run at the first comment that it kept from being reached, unless a message tells it; the rest as a
  /// count.
  private static func stops(in result: DocTestResult) -> [DocTestFinding] {
    var findings: [DocTestFinding] = []
    var first: (check: DocTestResult.Check, message: String)?
    var further = 0
    func close() {
      guard let stop = first else { return }
      let lines = stop.message.split { $0.isNewline }.map(String.init)
      var notes = lines.dropFirst().map { Diagnostic.Note($0) }
      if further > 0 {
        notes.append(
          .init("\(further) further comment\(further == 1 ? "" : "s") below could not be checked"))
      }
      findings.append(
        DocTestFinding(
          "doc-test-stopped", stop.check, in: result.location.path,
          "the run ended before this comment: \(lines.first ?? "")",
          expected: stop.check.expectation.pieces.isEmpty ? nil : stop.check.expectation.text,
          notes: notes))
    }
    for check in result.checks {
      guard case .stopped(let message) = check.outcome,
        !result.diagnostics.contains(where: { $0.summary == message })
      else { continue }
      if first?.message == message {
        further += 1
      } else {
        close()
        first = (check, message)
        further = 0
      }
    }
    close()
    return findings
  }

  private static func unreached(_ check: DocTestResult.Check, in path: String) -> DocTestFinding? {
    guard check.outcome == .notReached else { return nil }
    return DocTestFinding(
      "doc-test-not-reached", check, in: path, "the code of this comment did not run",
      expected: check.expectation.pieces.isEmpty ? nil : check.expectation.text)
  }

  /// Stable: findings of one place keep their order.
  private static func sorted(_ findings: [DocTestFinding]) -> [DocTestFinding] {
    findings.enumerated().sorted { a, b in
      func key(_ finding: DocTestFinding) -> (String, Int, Int) {
        let place = finding.diagnostic.location
        return (place?.path ?? "", place?.line ?? 0, place?.column ?? 0)
      }
      let (x, y) = (key(a.element), key(b.element))
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
  }
}

extension Expectation {
  /// The place of its comment.
  package func location(in path: String) -> SourceLocation {
    SourceLocation(path: path, line: line, column: column)
  }
}
