internal import GalleryDiagnostics
package import GalleryModel

extension DocTestResult {
  /// The result that a report tells of; nil if the report leaves out what a status or an outcome calls for, or names
  /// a kind of comment that does not exist.
  ///
  /// Where its texts stand in the source is not told: each expectation has one piece at most, without a range.
  package init?(_ result: DocTestReport.Result) {
    guard let status = Status(result.status, reason: result.reason) else { return nil }
    var checks: [Check] = []
    for (index, check) in result.checks.enumerated() {
      guard let check = Check(check, index: index) else { return nil }
      checks.append(check)
    }
    self.init(
      name: result.name,
      location: SourceLocation(path: result.path, line: result.line, column: result.column),
      subject: result.subject, status: status, checks: checks, diagnostics: result.diagnostics,
      seconds: result.seconds ?? 0)
  }
}

extension DocTestResult.Status {
  fileprivate init?(_ kind: Kind, reason: DocTestResult.Reason?) {
    switch kind {
    case .passed: self = .passed
    case .failed: self = .failed
    case .doesNotCompile: self = .doesNotCompile
    case .compileOnly: self = .compileOnly
    case .notRun:
      guard let reason else { return nil }
      self = .notRun(reason)
    }
  }
}

extension DocTestResult.Check {
  fileprivate init?(_ check: DocTestReport.Check, index: Int) {
    guard let kind = Expectation.Kind(name: check.kind), let outcome = Outcome(check) else {
      return nil
    }
    self.init(
      Expectation(
        kind, index: index, line: check.line, column: check.column,
        pieces: check.expected.map { [.init(0..<0, $0, isQuoted: false)] } ?? []),
      outcome)
  }
}

extension DocTestResult.Check.Outcome {
  fileprivate init?(_ check: DocTestReport.Check) {
    switch check.outcome {
    case .met: self = .met
    case .notReached: self = .notReached
    case .differs:
      guard let actual = check.actual else { return nil }
      self = .differs(actual: actual)
    case .stopped:
      guard let message = check.message else { return nil }
      self = .stopped(message: message)
    }
  }
}
