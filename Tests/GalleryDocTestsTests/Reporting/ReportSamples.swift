import GalleryDiagnostics
import GalleryModel

@testable import GalleryDocTests

/// Testing has a type of the same name.
typealias Place = GalleryDiagnostics.SourceLocation

/// Results of every kind, and short forms in which tests write them.
enum ReportSamples {
  /// A stand-in for the word diff: the lines that differ, marked.
  static let findings = FindingText { expected, actual in ["[-\(expected)-]{+\(actual)+}"] }

  static func expectation(
    _ kind: Expectation.Kind, line: Int, _ texts: String...
  ) -> Expectation {
    Expectation(
      kind, index: 0, line: line, column: 4,
      pieces: texts.map { Expectation.Piece(0..<1, $0, isQuoted: true) })
  }

  static func result(
    _ status: DocTestResult.Status, name: String? = nil, path: String = "README.md",
    line: Int = 14, subject: String? = "Usage", checks: [DocTestResult.Check] = [],
    diagnostics: [Diagnostic] = [], seconds: Double = 0
  ) -> DocTestResult {
    DocTestResult(
      name: name ?? "\(path):\(line)", location: Place(path: path, line: line, column: 1),
      subject: subject,
      status: status, checks: checks, diagnostics: diagnostics, seconds: seconds)
  }

  /// A failing comment `// Prints "…"`.
  static func differs(_ expected: String, _ actual: String) -> DocTestResult {
    result(
      .failed,
      checks: [
        DocTestResult.Check(
          expectation(.prints(unordered: false), line: 16, expected), .differs(actual: actual))
      ], seconds: 0.25)
  }

  static let passed = result(
    .passed, name: "parsing", path: "Sources/A.swift", line: 3, subject: "A.parse(_:)",
    checks: [.init(expectation(.value, line: 4, "[1, 2]"), .met)], seconds: 0.0625)

  static let failed = result(
    .failed,
    checks: [
      .init(expectation(.prints(unordered: false), line: 15, "ok"), .met),
      .init(
        expectation(.prints(unordered: false), line: 16, "1, 2, 3", "end"),
        .differs(actual: "1, 2, 4\nend\n")),
      .init(expectation(.stops, line: 18), .differs(actual: "")),
    ], seconds: 0.5)

  static let stopped = result(
    .failed, line: 30,
    checks: [
      .init(expectation(.value, line: 31, "1"), .stopped(message: "Fatal error: no\nat f()")),
      .init(expectation(.value, line: 32, "2"), .stopped(message: "Fatal error: no\nat f()")),
      .init(expectation(.value, line: 33, "3"), .stopped(message: "Fatal error: no\nat f()")),
    ], seconds: 0.125)

  static let refused = result(
    .doesNotCompile, line: 40, subject: nil,
    diagnostics: [
      Diagnostic(
        "compiler", at: Place(path: "README.md", line: 41, column: 9),
        "cannot find 'colour' in scope",
        fixIts: [.init("did you mean 'color'?", replacement: "color")])
    ])

  static let compileOnly = result(
    .compileOnly, line: 50, subject: nil)
  static let fragment = result(
    .notRun(.fragment), line: 60)
  static let broken = result(
    .notRun(.dependsOnBroken), line: 70)

  /// Not in the order of the sources.
  static let all = [passed, broken, refused, stopped, failed, fragment, compileOnly]
}
