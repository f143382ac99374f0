internal import GalleryDiagnostics
package import GalleryModel

/// Workflow commands by which GitHub shows findings at the lines of a change.
///
/// GitHub shows ten errors and ten warnings of a step and drops the rest in silence, so a notice closes the
/// list: it counts everything and names the places that were left out.
package struct GitHubAnnotations: Sendable {
  /// Annotations of one level that a step shows.
  private static let shown = 10
  /// Places that the closing notice names.
  private static let named = 50

  private var findings: FindingText

  package init(findings: FindingText) {
    self.findings = findings
    self.findings.usesColor = false
  }

  /// The commands, a line each.
  package func text(_ results: [DocTestResult]) -> String {
    let results = results.sorted(by: DocTestResult.isBefore)
    let errors = results.filter(\.isFailure).flatMap { result in
      let found = DocTestFinding.all(of: result)
      let wrong = found.filter { $0.diagnostic.severity == .error }
      return (wrong.isEmpty ? found : wrong).map { finding in
        Annotation(
          location: finding.diagnostic.location ?? result.location, title: title(result),
          message: findings.textWithoutPlace(finding))
      }
    }
    let warnings = results.filter { $0.status == .notRun(.dependsOnBroken) }.map { result in
      Annotation(
        location: result.location, title: title(result),
        message: "\(result.name) was not run: \(DocTestResult.Reason.dependsOnBroken.words)")
    }
    let lines =
      errors.prefix(Self.shown).map { $0.command("error") }
      + warnings.prefix(Self.shown).map { $0.command("warning") }
    let rest = errors.dropFirst(Self.shown) + warnings.dropFirst(Self.shown)
    return (lines + [notice(DocTestCounts(results), rest: Array(rest))]).map { $0 + "\n" }.joined()
  }

  private func title(_ result: DocTestResult) -> String {
    let subject = result.subject ?? result.name
    return "\(subject): \(result.status.kind.words)"
  }

  private func notice(_ counts: DocTestCounts, rest: [Annotation]) -> String {
    let report = TerminalReport(findings: findings)
    var text = report.summary(counts)
    if !rest.isEmpty {
      text += "not shown at their lines: "
      text += rest.prefix(Self.named).compactMap(\.location?.description).joined(separator: ", ")
      if rest.count > Self.named { text += " and \(rest.count - Self.named) more" }
    }
    return Annotation(location: nil, title: "Documentation tests", message: text)
      .command("notice")
  }
}

/// One workflow command.
private struct Annotation {
  var location: SourceLocation?
  var title: String
  var message: String

  init(location: SourceLocation?, title: String, message: String) {
    self.location = location
    self.title = title
    self.message = message
  }

  func command(_ level: String) -> String {
    var properties: [(String, String)] = []
    if let location {
      properties.append(("file", VisibleText.line(location.path)))
      if let line = location.line { properties.append(("line", String(line))) }
      if let column = location.column { properties.append(("col", String(column))) }
    }
    properties.append(("title", VisibleText.line(title)))
    let list = properties.map { "\($0.0)=\(Self.property($0.1))" }.joined(separator: ",")
    let lines = VisibleText.text(message)
    return "::\(level) \(list)::\(Self.data(lines))"
  }

  /// What ends a command, and what marks an escape.
  private static func data(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// In a property `:` and `,` are marks too.
  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
