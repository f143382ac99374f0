import GalleryDisplay
import GalleryModel
import Testing

@testable import GalleryDocTests

@Suite struct ExpectedFileExecutionTests {
  private func execution(_ blocks: [BlockResult]) -> Execution {
    Execution(example: ExampleID("a"), outcome: .passed, blocks: blocks)
  }

  private func stream(_ text: String, _ name: StreamName = .stdout) -> BlockOutput {
    .stream(StreamOutput(name: name, text: text))
  }

  @Test func `Everything that a block gave is recorded in its order`() {
    let svg = MIMEBundle(
      text: "Plot", alternative: "A rising line",
      representations: [
        .init(.svg, "<svg/>", appearance: .light), .init(.svg, "<svg/>", appearance: .dark),
        .init(.png, bytes: [1]),
      ])
    let failure = ExampleFailure(.trapped(signal: 5), message: "Fatal error: no")
    let sections = ExpectedFile.sections(
      of: execution([
        BlockResult(
          index: 0, status: .completed,
          outputs: [
            stream("a"), stream(""), stream("b\n"), stream("c\n", .stderr),
            .value(type: "Int", MIMEBundle(text: "3")), .figure(svg),
            .figure(MIMEBundle(text: "table")),
          ]),
        BlockResult(index: 1, status: .completed, seconds: 3, peakMemory: 7),
        BlockResult(index: 2, status: .stopped, outputs: [.failure(failure)]),
        BlockResult(index: 3, status: .notReached),
      ]))
    #expect(
      sections == [
        .init(
          block: 0,
          entries: [
            .stdout("ab\n"), .stderr("c\n"), .value(type: "Int", text: "3"),
            .figure(kind: "image/svg+xml, image/png", text: "A rising line"),
            .figure(kind: "text/plain", text: "table"),
          ]),
        .init(block: 1),
        .init(block: 2, entries: [.failure(message: "Fatal error: no")]),
        .init(block: 3, isReached: false),
      ])
  }

  @Test func `Nothing is recorded of an example that did not run`() {
    let result = execution([BlockResult(index: 0, status: .notRun)])
    #expect(ExpectedFile.sections(of: result).isEmpty)
  }

  @Test func `The blocks that differ are told, on either side`() throws {
    let file = ExpectedFile(sections: [
      .init(block: 0, entries: [.stdout("a 0x1\n")]), .init(block: 1), .init(block: 2),
    ])
    let actual: [ExpectedFile.Section] = [
      .init(block: 0, entries: [.stdout("a 0x2\n")]), .init(block: 1), .init(block: 3),
    ]
    #expect(file.differences(from: file.sections).isEmpty)
    #expect(file.differences(from: actual).map(\.block) == [0, 2, 3])
    #expect(file.differences(from: actual).last?.expected == nil)
    let rule = Normalizer.replacement(try TextReplacement(pattern: #"0x\d"#, replacement: "0x"))
    let normalized = file.differences(from: actual, normalizers: { $0 == 0 ? [rule] : [] })
    #expect(normalized.map(\.block) == [2, 3])
  }
}
