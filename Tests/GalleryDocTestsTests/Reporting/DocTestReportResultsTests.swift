import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

/// What a report tells is turned back into the results that it was made of.
@Suite struct DocTestReportResultsTests {
  private static let kinds: [GalleryModel.Expectation.Kind] = [
    .prints(unordered: false), .prints(unordered: true), .value, .doesNotCompile, .stops,
  ]

  /// Every kind of comment with every outcome, and every reason.
  private static var results: [DocTestResult] {
    let outcomes: [DocTestResult.Check.Outcome] = [
      .met, .differs(actual: ""), .differs(actual: "a\nb\n"), .notReached,
      .stopped(message: "m\nn"),
    ]
    let checks = kinds.flatMap { kind in
      outcomes.flatMap { outcome in
        [
          DocTestResult.Check(ReportSamples.expectation(kind, line: 3, "x", "", "y"), outcome),
          DocTestResult.Check(ReportSamples.expectation(kind, line: 4), outcome),
        ]
      }
    }
    return ReportSamples.all
      + [ReportSamples.result(.failed, line: 80, checks: checks, seconds: 1)]
      + DocTestResult.Reason.allCases.enumerated().map {
        ReportSamples.result(.notRun($1), line: 100 + $0)
      }
  }

  private func report(
    _ results: [DocTestResult], reproducible: Bool = false
  ) throws
    -> DocTestReport
  {
    let report = DocTestReport(
      results, gallery: "1.0", package: "p", wallSeconds: 2, reproducible: reproducible,
      findings: ReportSamples.findings)
    return try JSONDecoder().decode(DocTestReport.self, from: Data(try report.json()))
  }

  /// The result with one piece for each expected text, as a report has it.
  private func joined(_ result: DocTestResult) -> DocTestResult {
    var result = result
    for index in result.checks.indices {
      let expectation = result.checks[index].expectation
      result.checks[index].expectation = GalleryModel.Expectation(
        expectation.kind, index: index, line: expectation.line, column: expectation.column,
        pieces: expectation.pieces.isEmpty ? [] : [.init(0..<0, expectation.text, isQuoted: false)])
    }
    return result
  }

  @Test func `Every result comes back but for where its texts stood`() throws {
    let back = try report(Self.results).results.map { try #require(DocTestResult($0)) }
    #expect(back == Self.results.map(joined).sorted(by: DocTestResult.isBefore))
    #expect(back.contains { $0.status == .notRun(.failFast) })
  }

  @Test func `The findings are the same, also without times`() throws {
    let back = try report(Self.results, reproducible: true).results.map {
      try #require(DocTestResult($0))
    }
    let sorted = Self.results.sorted(by: DocTestResult.isBefore)
    #expect(back.flatMap(DocTestFinding.all) == sorted.flatMap(DocTestFinding.all))
  }

  @Test func `What leaves out a text or is not known is no result`() throws {
    let results = try report([ReportSamples.failed, ReportSamples.stopped, ReportSamples.fragment])
      .results
    #expect(results.allSatisfy { DocTestResult($0) != nil })
    var broken = results
    broken[0].checks[1].actual = nil
    broken[1].checks[0].message = nil
    broken[2].reason = nil
    #expect(broken.compactMap(DocTestResult.init) == [])
    var unknown = results[0]
    unknown.checks[0].kind = "sings"
    #expect(DocTestResult(unknown) == nil)
  }

  @Test(arguments: kinds)
  func `A kind of comment is found by its name`(kind: GalleryModel.Expectation.Kind) {
    #expect(GalleryModel.Expectation.Kind(name: kind.name) == kind)
  }
}
