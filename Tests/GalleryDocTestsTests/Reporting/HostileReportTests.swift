import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

/// Random text in every place that a snippet, its file or its run can fill.
@Suite struct HostileReportTests {
  private static let pieces = [
    "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{9B}2J", "\n", "\r\n", "\r", "\t", "\u{0}", "::error::",
    "%0A", "%", ",", ":", "<b>", "]]>", "&amp;", "\"", "'", "\u{FFFF}", "\u{202E}", "\u{2028}",
    "a", "1, 2", "😀", "\u{301}", " ", "|", "\u{85}",
  ]

  private static func results(seed: UInt64) -> [DocTestResult] {
    var generator = SeededNumbers(state: seed)
    func text() -> String { generator.text(of: pieces, upTo: 8) }
    let outcomes: [(String) -> DocTestResult.Check.Outcome] = [
      { .differs(actual: $0) }, { .stopped(message: $0) }, { _ in .notReached }, { _ in .met },
    ]
    return (0..<12).map { number in
      let status: DocTestResult.Status =
        [.passed, .failed, .doesNotCompile, .compileOnly, .notRun(.dependsOnBroken)][number % 5]
      let checks = (0..<3).map { index in
        DocTestResult.Check(
          ReportSamples.expectation(.value, line: index + 1, text(), text()),
          outcomes.randomElement(using: &generator)?(text()) ?? .met)
      }
      let place = Place(path: text(), line: number + 1, column: 1)
      return DocTestResult(
        name: text(), location: place, subject: text(), status: status, checks: checks,
        diagnostics: [
          Diagnostic("x", at: place, text(), notes: [.init(text())], fixIts: [.init(text())])
        ])
    }
  }

  @Test(arguments: 0..<40)
  func `No text of a snippet gets out of its place`(seed: UInt64) throws {
    let results = Self.results(seed: seed)
    let findings = FindingText(lineOfSource: { _, _ in "\u{1B}[2Jx" }) { expected, actual in
      #expect(!Self.steers(expected) && !Self.steers(actual))
      return ["\(expected.count) \(actual.count)"]
    }
    for detail in [TerminalReport.Detail.quiet, .normal, .verbose] {
      let text = TerminalReport(detail: detail, findings: findings).text(results)
      #expect(!Self.steers(text))
    }
    let commands = GitHubAnnotations(findings: findings).text(results)
    #expect(!Self.steers(commands))
    for line in commands.split(separator: "\n") {
      #expect(["::error ", "::warning ", "::notice "].contains { line.hasPrefix($0) })
    }
    let junit = JUnitReport(results, package: "\u{0}<", findings: findings).xml
    #expect(try #require(XMLTree(junit)).attributes["tests"] == "12")
    let report = DocTestReport(
      results, gallery: "1", package: "p", wallSeconds: 0, findings: findings)
    let back = try JSONDecoder().decode(DocTestReport.self, from: Data(try report.json()))
    #expect(back == report)
    for message in report.results.flatMap(\.findings) { #expect(!Self.steers(message.text)) }
  }

  /// Whether a control character is left that is no line end or tab.
  private static func steers(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
    }
  }
}
