import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

@Suite struct FindingTextTests {
  private func text(_ result: DocTestResult) -> String {
    DocTestFinding.all(of: result).map(ReportSamples.findings.text).joined(separator: "\n")
  }

  @Test func `A difference shows both texts and what differs, at the comment`() {
    #expect(
      text(ReportSamples.failed) == """
        README.md:16:4: error: what is printed is not what the comment says [doc-test-prints]
          expected | 1, 2, 3
                   | end
          but came | 1, 2, 4
                   | end
              diff | [-1, 2, 3
                   | end-]{+1, 2, 4
                   | end+}
        README.md:18:4: error: the code runs on, and the comment says that it stops [doc-test-stops]
        """)
  }

  @Test func `A run that ended is one finding, with its message and how many comments it hides`() {
    #expect(
      text(ReportSamples.stopped) == """
        README.md:31:4: error: the run ended before this comment: Fatal error: no [doc-test-stopped]
          note: at f()
          note: 2 further comments below could not be checked
          expected | 1
        """)
  }

  @Test func `Another message of the end is another finding`() {
    let value = ReportSamples.expectation(.value, line: 2, "1")
    let result = ReportSamples.result(
      .failed,
      checks: [.init(value, .stopped(message: "a")), .init(value, .stopped(message: "b"))])
    #expect(DocTestFinding.all(of: result).count == 2)
  }

  @Test func `Errors of the compiler stay as they are`() {
    #expect(
      text(ReportSamples.refused) == """
        README.md:41:9: error: cannot find 'colour' in scope [compiler]
          fix-it: did you mean 'color'? 'color'
        """)
  }

  @Test(arguments: [
    (ReportSamples.passed), (ReportSamples.compileOnly), (ReportSamples.fragment),
  ])
  func `What is no failure has no findings`(result: DocTestResult) {
    #expect(DocTestFinding.all(of: result) == [])
  }

  @Test func `A failure without a check or message is not silent`() {
    #expect(
      text(ReportSamples.result(.failed))
        == "README.md:14:1: error: documentation test failed, and nothing says why [doc-test]")
  }

  @Test func `Code that was not reached is named only where nothing else is wrong`() {
    let value = ReportSamples.expectation(.value, line: 20, "1")
    var result = ReportSamples.result(.failed, checks: [.init(value, .notReached)])
    #expect(DocTestFinding.all(of: result).map(\.diagnostic.id) == ["doc-test-not-reached"])
    result.checks.append(.init(value, .differs(actual: "2")))
    #expect(DocTestFinding.all(of: result).map(\.diagnostic.id) == ["doc-test-value"])
  }

  @Test func `A warning alone does not hide what was not reached`() {
    let value = ReportSamples.expectation(.value, line: 20, "1")
    let result = ReportSamples.result(
      .failed, checks: [.init(value, .notReached)],
      diagnostics: [Diagnostic("compiler", .warning, "x was never used")])
    #expect(DocTestFinding.all(of: result).map(\.diagnostic.severity) == [.warning, .error])
  }

  @Test(arguments: [
    ("", "", "the code compiles, and the comment says that it does not"),
    ("cannot convert", "", "the code compiles, and the comment says that it does not"),
    ("cannot convert", "cannot find", "the message is not what the comment says"),
  ])
  func `A line that should not compile says what came instead`(
    expected: String, actual: String, summary: String
  ) {
    var expectation = ReportSamples.expectation(.doesNotCompile, line: 2, expected)
    if expected.isEmpty { expectation.pieces = [] }
    let result = ReportSamples.result(
      .failed, checks: [.init(expectation, .differs(actual: actual))])
    let finding = DocTestFinding.all(of: result).first
    #expect(finding?.diagnostic.summary == summary)
    #expect((finding?.expected != nil) == !actual.isEmpty)
  }

  @Test func `Nothing printed is said in words, and has no diff`() {
    #expect(
      text(ReportSamples.differs("1", "")) == """
        README.md:16:4: error: nothing is printed, and the comment says otherwise [doc-test-prints]
          expected | 1
          but came | (nothing)
        """)
  }

  @Test func `Findings stand in the order of the source`() {
    let value = ReportSamples.expectation(.value, line: 9, "1")
    let earlier = ReportSamples.expectation(.value, line: 5, "1")
    let result = ReportSamples.result(
      .failed,
      checks: [
        .init(value, .differs(actual: "2")), .init(earlier, .stopped(message: "m")),
      ], diagnostics: [Diagnostic("x", at: Place(path: "README.md", line: 7), "s")])
    #expect(DocTestFinding.all(of: result).map { $0.diagnostic.location?.line } == [5, 7, 9])
  }

  @Test func `Long text is cut, and says so; nothing is cut where all is asked for`() {
    let lines = (1...100).map(String.init).joined(separator: "\n")
    let wide = String(repeating: "é", count: 600)
    let result = ReportSamples.differs(lines, wide)
    #expect(text(result).contains("| … and 60 more lines"))
    #expect(text(result).contains("é… (600 characters)"))
    var whole = ReportSamples.findings
    whole.longest = nil
    let all = DocTestFinding.all(of: result).map(whole.text).joined()
    #expect(all.contains("| 100\n") && all.contains(wide + "\n"))
  }
}
