import GalleryDisplay
import GalleryModel
import Testing

@testable import GalleryDocTests

struct RecordedOutputsTests {
  private func execution(_ texts: [String?]) -> Execution {
    Execution(
      example: ExampleID("a"), outcome: .passed,
      blocks: texts.enumerated().map { index, text in
        BlockResult(
          index: index, status: text == nil ? .notReached : .completed,
          outputs: text.map { [.stream(StreamOutput(name: .stdout, text: $0))] } ?? [])
      })
  }

  private func recorded(_ texts: [String?]) throws -> RecordedOutputs {
    let file = ExpectedFile(sections: ExpectedFile.sections(of: execution(texts)))
    return try RecordedOutputs(file.text.utf8, path: "Examples/a.expected")
  }

  @Test func `A record stands beside its example`() {
    let source = ExampleSource(id: ExampleID("x/a"), path: "Examples/x/a.swift", text: "")
    #expect(RecordedOutputs.path(of: source) == "Examples/x/a.expected")
  }

  @Test func `Each block is a check at the line of its section`() throws {
    let checks = try recorded(["one\n", "", nil]).checks(
      of: execution(["one\n", "two\n", nil]), normalizers: { _ in [] })
    #expect(checks.map(\.expectation.line) == [3, 7, 9])
    #expect(checks.map(\.expectation.text) == ["-- stdout\n| one", "nothing", "not reached"])
    #expect(checks.map(\.outcome) == [.met, .differs(actual: "-- stdout\n| two"), .met])
  }

  @Test func `Blocks that came or went differ`() throws {
    let more = try recorded(["one\n"]).checks(
      of: execution(["one\n", "two\n"]), normalizers: { _ in [] })
    #expect(more.map(\.expectation.text) == ["-- stdout\n| one", "no such block"])
    #expect(more[1].outcome == .differs(actual: "-- stdout\n| two"))
    let fewer = try recorded(["one\n", "two\n"]).checks(
      of: execution(["one\n"]), normalizers: { _ in [] })
    #expect(fewer[1].outcome == .differs(actual: "no such block"))
  }

  @Test func `Rules make both sides alike, and dots mean themselves`() throws {
    let recorded = try recorded(["ready ...\n", "at 0x12345678\n"])
    let actual = execution(["ready to go ...\n", "at 0x87654321\n"])
    let checks = recorded.checks(of: actual, normalizers: { $0 == 1 ? [.addresses] : [] })
    #expect(checks[0].outcome == .differs(actual: "-- stdout\n| ready to go ..."))
    #expect(checks[1].outcome == .met)
  }

  @Test func `A tolerance applies to what was recorded`() throws {
    let recorded = try recorded(["0.30000001\n"])
    #expect(
      recorded.checks(
        of: execution(["0.30000002\n"]), normalizers: { _ in [.numbers(tolerance: 1e-6)] }
      )
      .map(\.outcome) == [.met])
  }
}
