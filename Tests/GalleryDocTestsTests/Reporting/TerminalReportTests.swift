import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

@Suite struct TerminalReportTests {
  private let some = [ReportSamples.refused, ReportSamples.passed, ReportSamples.fragment]

  @Test func `Failures come first, then the counts, the reasons and the time`() {
    let report = TerminalReport(findings: ReportSamples.findings)
    #expect(
      report.text(some, wallSeconds: 1.94) == """
        README.md:41:9: error: cannot find 'colour' in scope [compiler]
          fix-it: did you mean 'color'? 'color'

        3 snippets: 1 passed, 0 failed, 1 does not compile, 1 not run
          1 not run: a fragment, with names that the text never defines
        1 compiled · 1 run · 1 with expectations · 1.9 s in all

        """)
  }

  @Test func `A quiet report holds the failures alone`() {
    let report = TerminalReport(detail: .quiet, findings: ReportSamples.findings)
    #expect(
      report.text(some) == """
        README.md:41:9: error: cannot find 'colour' in scope [compiler]
          fix-it: did you mean 'color'? 'color'

        """)
    #expect(report.text([ReportSamples.passed]) == "")
  }

  @Test func `A verbose report lists every snippet with its status`() {
    let report = TerminalReport(detail: .verbose, findings: ReportSamples.findings)
    let lines = report.text(ReportSamples.all).split(separator: "\n").prefix(7).map(String.init)
    #expect(
      lines == [
        "failed            README.md:14 · Usage", "failed            README.md:30 · Usage",
        "does not compile  README.md:40", "compile-only      README.md:50",
        "not run           README.md:60 · Usage: a fragment, with names that the text never defines",
        "not run           README.md:70 · Usage: below code that does not compile",
        "passed            parsing (Sources/A.swift:3) · A.parse(_:)",
      ])
  }

  @Test func `Warnings of what passed are for the verbose`() {
    var result = ReportSamples.passed
    result.diagnostics = [Diagnostic("compiler", .warning, at: result.location, "was never used")]
    func text(_ detail: TerminalReport.Detail) -> String {
      TerminalReport(detail: detail, findings: ReportSamples.findings).text([result])
    }
    #expect(!text(.normal).contains("was never used"))
    #expect(text(.verbose).contains("Sources/A.swift:3:1: warning: was never used [compiler]\n"))
  }

  @Test func `A run without snippets says so`() {
    let report = TerminalReport(findings: ReportSamples.findings)
    #expect(
      report.text([]) == """
        0 snippets: 0 passed, 0 failed
        0 compiled · 0 run · 0 with expectations

        """)
  }

  @Test func `An excerpt stands under the message where the source is at hand`() {
    var findings = ReportSamples.findings
    findings.lineOfSource = { path, line in "\(path)|\(line)" }
    let text = TerminalReport(findings: findings).failure(ReportSamples.refused)
    #expect(text.contains("\n  41 | README.md|41\n     |         ^\n"))
  }

  @Test func `Colours are there only when asked for, and words say the same`() {
    let plain = TerminalReport(detail: .verbose, findings: ReportSamples.findings)
    var findings = ReportSamples.findings
    findings.usesColor = true
    let colored = TerminalReport(detail: .verbose, findings: findings).text(ReportSamples.all)
    #expect(!plain.text(ReportSamples.all).contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1;31mfailed\u{1B}[0m"))
    let stripped = colored.split(separator: "\n", omittingEmptySubsequences: false).map {
      VisibleText.line($0)
    }
    #expect(stripped.joined(separator: "\n") == plain.text(ReportSamples.all))
  }

  @Test func `The order of results does not change a byte`() {
    let report = TerminalReport(detail: .verbose, findings: ReportSamples.findings)
    #expect(report.text(ReportSamples.all) == report.text(ReportSamples.all.reversed()))
  }
}
