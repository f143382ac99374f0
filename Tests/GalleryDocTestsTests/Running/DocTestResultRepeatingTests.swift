import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

struct DocTestResultRepeatingTests {
  private typealias Outcome = DocTestResult.Check.Outcome

  /// A failure whose comments were judged so.
  private func failure(_ outcomes: [Outcome]) -> DocTestResult {
    DocTestResult(
      name: "a", location: SourceLocation(path: "a.md", line: 1), status: .failed,
      checks: outcomes.enumerated().map { index, outcome in
        DocTestResult.Check(
          Expectation(.value, index: index, line: index + 1, column: 1, pieces: []), outcome)
      })
  }

  @Test func `What fails in the same way twice is a failure`() {
    let first = failure([.met, .differs(actual: "3"), .stopped(message: "at 0x1")])
    let second = failure([.met, .differs(actual: "3"), .stopped(message: "at 0x2")])
    #expect(first.confirmed(by: second, normalizers: []) == first)
  }

  @Test func `What changes says nothing, and does not excuse what stays`() {
    let first = failure([.differs(actual: "7"), .differs(actual: "2")])
    let second = failure([.differs(actual: "8"), .differs(actual: "2")])
    let confirmed = first.confirmed(by: second, normalizers: [])
    #expect(confirmed.status == .failed)
    #expect(confirmed.checks.map(\.outcome) == [.differs(actual: "2")])
    #expect(
      failure([.met, .differs(actual: "1")]).confirmed(
        by: failure([.met, .met]), normalizers: []
      ).status == .notRun(.unstable))
  }

  @Test func `Texts that are alike after the rules are the same`() {
    let first = failure([.differs(actual: "at 0x1234567")])
    let second = failure([.differs(actual: "at 0x7654321")])
    #expect(first.confirmed(by: second, normalizers: [.addresses]).status == .failed)
    #expect(first.confirmed(by: second, normalizers: []).status == .notRun(.unstable))
  }
}
