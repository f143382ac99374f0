import Foundation
import GalleryDiagnostics
import Testing

@testable import GalleryModel

@Suite struct DocTestCountsTests {
  private func result(
    _ status: DocTestResult.Status, checks: Int = 0, seconds: Double = 0
  ) -> DocTestResult {
    let check = DocTestResult.Check(
      Expectation(.value, index: 0, line: 1, column: 1, pieces: []), .met)
    return DocTestResult(
      name: "a", location: GalleryDiagnostics.SourceLocation(path: "a.md", line: 1),
      status: status, checks: Array(repeating: check, count: checks), seconds: seconds)
  }

  @Test func `Each status is counted, and each reason`() {
    let counts = DocTestCounts([
      result(.passed, checks: 2, seconds: 0.1), result(.passed, seconds: 0.1),
      result(.failed, checks: 1, seconds: 0.1), result(.doesNotCompile, checks: 1),
      result(.compileOnly), result(.notRun(.fragment)), result(.notRun(.fragment)),
      result(.notRun(.noRun)),
    ])
    #expect(counts.found == 8)
    #expect(counts.compiled == 5)
    #expect(counts.run == 3)
    #expect(counts.withExpectations == 3)
    #expect(DocTestResult.Status.Kind.allCases.map { counts[$0] } == [2, 1, 1, 1, 3])
    #expect(counts.notRun == [.fragment: 2, .noRun: 1])
    #expect(counts.reasons.map(\.reason) == [.noRun, .fragment])
  }

  @Test(arguments: DocTestResult.Reason.allCases)
  func `A block that was not run counts as compiled where only its run was held back`(
    reason: DocTestResult.Reason
  ) {
    let compiles: [DocTestResult.Reason] = [
      .noRun, .stoppedBefore, .notReached, .unstable, .nothingRecorded,
    ]
    let counts = DocTestCounts([result(.notRun(reason))])
    #expect(counts.compiled == (compiles.contains(reason) ? 1 : 0))
    #expect(counts.found == 1 && counts.notRunInAll == 1)
  }

  @Test func `Reasons are keys of an object in JSON`() throws {
    let counts = DocTestCounts([result(.notRun(.fragment))])
    let data = try JSONEncoder().encode(counts)
    #expect(String(decoding: data, as: UTF8.self).contains(#""notRun":{"fragment":1}"#))
    #expect(try JSONDecoder().decode(DocTestCounts.self, from: data) == counts)
  }

  @Test func `No two statuses and no two reasons read alike`() {
    let kinds = DocTestResult.Status.Kind.allCases
    #expect(Set(kinds.map(\.words)).count == kinds.count)
    let reasons = DocTestResult.Reason.allCases
    #expect(Set(reasons.map(\.words)).count == reasons.count)
  }
}
