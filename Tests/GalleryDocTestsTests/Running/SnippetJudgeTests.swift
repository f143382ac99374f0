import GalleryDiagnostics
import GalleryDisplay
import GalleryExecution
import GalleryModel
import GalleryScripts
import Testing

@testable import GalleryDocTests

struct SnippetJudgeTests {
  private func snippet(_ code: String, normalizers: [String] = []) throws -> PreparedSnippet {
    var attributes = SnippetAttributes()
    attributes.normalizers = normalizers
    let lines = code.split(separator: "\n").enumerated().map {
      Snippet.Line(String($1), number: $0 + 1, column: 1, offset: 0)
    }
    return try #require(
      PreparedSnippet(
        Snippet(
          path: "a.md", origin: .markdown(heading: nil), attributes: attributes, lines: lines)))
  }

  private func run(
    _ records: [ExampleRecord], printed: String = "", end: RunStatus.End = .exited(code: 0),
    error: String = ""
  ) -> UnitRun {
    UnitRun(
      FinishedRun(
        status: RunStatus(end: end), records: records,
        stdout: CapturedStream(.stdout, bytes: Array(printed.utf8)),
        stderr: CapturedStream(.stderr, bytes: Array(error.utf8))), limits: RunLimits())
  }

  private func value(_ number: Int, _ text: String) -> [ExampleRecord] {
    [
      ExampleRecord(.begin, block: number),
      ExampleRecord(.value(type: "", MIMEBundle(text: text)), block: number),
    ]
  }

  private func outcomes(
    _ code: String, _ run: UnitRun, normalizers: [String] = [], first: Int = 0
  ) throws -> [DocTestResult.Check.Outcome] {
    try SnippetJudge().checks(
      of: snippet(code, normalizers: normalizers), part: 0, first: first, captures: .all, in: run
    ).map(\.outcome)
  }

  @Test func `A number beside a number is its value, however many there are`() throws {
    #expect(try outcomes("f() // 1", run(value(0, "2"))) == [.differs(actual: "2")])
    #expect(
      try outcomes("f() // 1\ng() // 2", run(value(0, "1") + value(1, "Optional(3)")))
        == [.met, .differs(actual: "Optional(3)")])
  }

  @Test func `Code that runs several times has a check for each text that it gives`() throws {
    let both = value(0, "1") + value(0, "4") + value(0, "4")
    #expect(
      try outcomes("f() // 100", run(both)) == [.differs(actual: "1"), .differs(actual: "4")])
    #expect(try outcomes("f() // 4", run(both)) == [.met])
  }

  @Test func `Numbers that count lines are remarks beside other values`() throws {
    #expect(try outcomes("f() // 1\ng() // 2", run(value(0, "[5]") + value(1, "x"))) == [])
  }

  @Test func `What has no value is a remark, and what was not reached is told`() throws {
    let reached = run([ExampleRecord(.begin, block: 0)])
    #expect(try outcomes("f() // [1]", reached) == [])
    #expect(try outcomes("f() // [1]", run([])) == [.notReached])
  }

  @Test func `A type without a description is described by no list`() throws {
    #expect(try outcomes("f() // [1]", run(value(0, "M.Cursor<Swift.Int>"))) == [])
    #expect(
      try outcomes("f() // Point(x: 1)", run(value(0, "Point(x: 2)")))
        == [.differs(actual: "Point(x: 2)")])
  }

  @Test func `Output is what came since the mark before, and a trap is told where it cut it off`()
    throws
  {
    let code = "print(1)\n// Prints \"1\"\nprint(2)\n// Prints \"3\"\nprint(4)\n// Prints \"4\""
    let marks = [
      ExampleRecord(.end, block: 7, stdout: 2), ExampleRecord(.end, block: 8, stdout: 4),
    ]
    let trapped = run(
      marks, printed: "1\n2\n", end: .signalled(4), error: "a.swift:3: Fatal error: over\n")
    #expect(
      try outcomes(code, trapped, first: 7)
        == [.met, .differs(actual: "2"), .stopped(message: "Fatal error: over")])
  }

  @Test func `The normalisers of a fence apply to its snippet`() throws {
    let code = "print(p)\n// Prints \"at 0x1234567890\""
    let came = run([ExampleRecord(.end, block: 0, stdout: 16)], printed: "at 0xabcdef1234\n")
    #expect(try outcomes(code, came) == [.differs(actual: "at 0xabcdef1234")])
    #expect(try outcomes(code, came, normalizers: ["addresses"]) == [.met])
    let wrong = try snippet(code, normalizers: ["adresses"]).normalizerErrors
    #expect(wrong.map(\.summary) == ["unknown normalizer 'adresses'; did you mean 'addresses'?"])
    #expect(wrong.first?.location?.path == "a.md")
  }
}
