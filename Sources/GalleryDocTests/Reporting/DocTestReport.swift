internal import Foundation
package import GalleryDiagnostics
package import GalleryModel

/// A whole run of doc tests as `--json-output` writes it.
///
/// Fields may be added under the same version; what changes or removes one raises it.
package struct DocTestReport: Codable, Equatable, Sendable {
  package static let version = 1

  package var version: Int
  /// The tool's version.
  package var gallery: String
  package var package: String
  package var counts: DocTestCounts
  /// In the order of the sources.
  package var results: [Result]
  /// Wall seconds of the whole run; nil if not to be shown.
  package var wallSeconds: Double?

  /// One snippet.
  package struct Result: Codable, Equatable, Sendable {
    package var name: String
    package var path: String
    package var line: Int?
    package var column: Int?
    package var subject: String?
    package var status: DocTestResult.Status.Kind
    package var reason: DocTestResult.Reason?
    /// The reason in words.
    package var reasonText: String?
    /// Wall seconds of its run; nil if it did not run, or if not to be shown.
    package var seconds: Double?
    package var checks: [Check]
    /// What the compiler and the tool said.
    package var diagnostics: [Diagnostic]
    /// Everything that is wrong, ready to be read; empty unless it is a failure.
    package var findings: [Message]
  }

  /// One comparison; `outcome` tells which of the last two fields is there.
  package struct Check: Codable, Equatable, Sendable {
    package enum Outcome: String, Codable, Sendable {
      case met, differs, stopped
      case notReached = "not-reached"
    }

    /// Such as `prints`, `prints-unordered`, `value`, `does-not-compile`, `stops`.
    package var kind: String
    package var line: Int
    package var column: Int
    /// Nil where the comment gives no text.
    package var expected: String?
    package var outcome: Outcome
    package var actual: String?
    package var message: String?
  }

  /// A finding at its place, in the words of the terminal; errors and warnings of the compiler too.
  package struct Message: Codable, Equatable, Sendable {
    package var id: String
    package var severity: Diagnostic.Severity
    package var path: String
    package var line: Int?
    package var column: Int?
    package var text: String
  }

  /// The report of a run; `reproducible` leaves out times.
  package init(
    _ results: [DocTestResult], gallery: String, package: String, wallSeconds: Double,
    reproducible: Bool = false, findings: FindingText
  ) {
    version = Self.version
    self.gallery = gallery
    self.package = package
    counts = DocTestCounts(results)
    self.results = results.sorted(by: DocTestResult.isBefore).map {
      Result($0, reproducible: reproducible, findings: findings)
    }
    self.wallSeconds = reproducible ? nil : Self.seconds(wallSeconds)
  }

  /// JSON with sorted keys, ending in a line end.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// JSON has no number for what is infinite or none; to the microsecond is enough.
  fileprivate static func seconds(_ seconds: Double) -> Double? {
    seconds.isFinite ? (seconds * 1e6).rounded() / 1e6 : nil
  }
}

extension DocTestReport.Result {
  fileprivate init(_ result: DocTestResult, reproducible: Bool, findings: FindingText) {
    self.init(
      name: result.name, path: result.location.path, line: result.location.line,
      column: result.location.column, subject: result.subject, status: result.status.kind,
      reason: result.status.reason, reasonText: result.status.reason?.words,
      seconds: reproducible || result.seconds == 0 ? nil : DocTestReport.seconds(result.seconds),
      checks: result.checks.map(DocTestReport.Check.init), diagnostics: result.diagnostics,
      findings: DocTestFinding.all(of: result).map {
        DocTestReport.Message($0, of: result, text: findings.textWithoutPlace($0))
      })
  }
}

extension DocTestReport.Check {
  fileprivate init(_ check: DocTestResult.Check) {
    let expectation = check.expectation
    self.init(
      kind: expectation.kind.name, line: expectation.line, column: expectation.column,
      expected: expectation.pieces.isEmpty ? nil : expectation.text, outcome: .met)
    switch check.outcome {
    case .met: break
    case .notReached: outcome = .notReached
    case .differs(let text): (outcome, actual) = (.differs, text)
    case .stopped(let text): (outcome, message) = (.stopped, text)
    }
  }
}

extension DocTestReport.Message {
  fileprivate init(_ finding: DocTestFinding, of result: DocTestResult, text: String) {
    let diagnostic = finding.diagnostic
    let place = diagnostic.location ?? result.location
    self.init(
      id: diagnostic.id, severity: diagnostic.severity, path: place.path, line: place.line,
      column: place.column, text: text)
  }
}
