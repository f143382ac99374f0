import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

@Suite struct DocTestReportTests {
  private func report(
    _ results: [DocTestResult] = ReportSamples.all, reproducible: Bool = false,
    wallSeconds: Double = 2
  ) -> DocTestReport {
    DocTestReport(
      results, gallery: "1.0", package: "p", wallSeconds: wallSeconds, reproducible: reproducible,
      findings: ReportSamples.findings)
  }

  private func text(_ report: DocTestReport) throws -> String {
    String(decoding: try report.json(), as: UTF8.self)
  }

  @Test func `The form of the JSON is as it was`() throws {
    let text = try text(report([ReportSamples.differs("1", "2"), ReportSamples.fragment]))
    #expect(
      text == #"""
        {
          "counts" : {
            "compileOnly" : 0,
            "compiled" : 1,
            "doesNotCompile" : 0,
            "failed" : 1,
            "found" : 2,
            "notRun" : {
              "fragment" : 1
            },
            "passed" : 0,
            "run" : 1,
            "withExpectations" : 1
          },
          "gallery" : "1.0",
          "package" : "p",
          "results" : [
            {
              "checks" : [
                {
                  "actual" : "2",
                  "column" : 4,
                  "expected" : "1",
                  "kind" : "prints",
                  "line" : 16,
                  "outcome" : "differs"
                }
              ],
              "column" : 1,
              "diagnostics" : [

              ],
              "findings" : [
                {
                  "column" : 4,
                  "id" : "doc-test-prints",
                  "line" : 16,
                  "path" : "README.md",
                  "severity" : "error",
                  "text" : "what is printed is not what the comment says\n  expected | 1\n  but came | 2\n      diff | [-1-]{+2+}"
                }
              ],
              "line" : 14,
              "name" : "README.md:14",
              "path" : "README.md",
              "seconds" : 0.25,
              "status" : "failed",
              "subject" : "Usage"
            },
            {
              "checks" : [

              ],
              "column" : 1,
              "diagnostics" : [

              ],
              "findings" : [

              ],
              "line" : 60,
              "name" : "README.md:60",
              "path" : "README.md",
              "reason" : "fragment",
              "reasonText" : "a fragment, with names that the text never defines",
              "status" : "not-run",
              "subject" : "Usage"
            }
          ],
          "version" : 1,
          "wallSeconds" : 2
        }

        """#)
  }

  @Test func `The report that GalleryTesting's tests read is one of this tool`() throws {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let tests = parts.prefix { $0 != "GalleryDocTestsTests" }.joined(separator: "/")
    let file = URL(fileURLWithPath: "\(tests)/GalleryTestingTests/Fixtures/report.json")
    let text = try text(report(reproducible: true))
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("the fixture was written")
    } else {
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }

  @Test func `A report is read back as it was written`() throws {
    let report = report()
    let back = try JSONDecoder().decode(DocTestReport.self, from: Data(try report.json()))
    #expect(back == report)
    #expect(back.version == DocTestReport.version)
  }

  @Test func `Fields of a later tool do not keep a report from being read`() throws {
    let text = try text(report()).replacing(#""version" :"#, with: #""later": {}, "version" :"#)
    let back = try JSONDecoder().decode(DocTestReport.self, from: Data(text.utf8))
    #expect(back == report())
  }

  @Test func `A reproducible report has no times, and the same bytes whatever the run took`() throws
  {
    var other = ReportSamples.all
    for index in other.indices where other[index].seconds > 0 { other[index].seconds *= 3 }
    let fixed = try text(report(reproducible: true))
    #expect(fixed == (try text(report(other.reversed(), reproducible: true, wallSeconds: 9))))
    #expect(!fixed.lowercased().contains("seconds"))
    #expect(fixed.contains(#""run" : 3"#))
  }

  @Test func `Every outcome has its name and its text`() {
    let value = ReportSamples.expectation(.value, line: 1, "1")
    let result = ReportSamples.result(
      .failed,
      checks: [
        .init(value, .met), .init(value, .differs(actual: "2")), .init(value, .notReached),
        .init(value, .stopped(message: "m")),
        .init(ReportSamples.expectation(.stops, line: 2), .met),
      ])
    let checks = report([result]).results[0].checks
    #expect(checks.map(\.outcome.rawValue) == ["met", "differs", "not-reached", "stopped", "met"])
    #expect(checks.map(\.actual) == [nil, "2", nil, nil, nil])
    #expect(checks.map(\.message) == [nil, nil, nil, "m", nil])
    #expect(checks.map(\.expected) == ["1", "1", "1", "1", nil])
  }

  @Test func `What is no number of seconds is left out`() throws {
    var result = ReportSamples.passed
    result.seconds = .infinity
    let report = report([result], wallSeconds: .nan)
    #expect(report.wallSeconds == nil && report.results[0].seconds == nil)
    #expect(try text(report).contains(#""results""#))
  }
}
