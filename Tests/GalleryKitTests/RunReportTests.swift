import Foundation
import GalleryDiagnostics
import GalleryDisplay
import GalleryModel
import GalleryStore
import Testing

@testable import GalleryKit

@Suite struct RunReportTests {
  /// One entry with every kind of output, one of every kind of failure, and one that did not run.
  private func report() -> RunReport {
    let code = CodeBlock(index: 0, lines: LineRange(3, 9), shown: [])
    func example(_ name: String) -> Example {
      Example(
        source: ExampleSource(id: ExampleID(name), path: "Examples/\(name).swift", text: ""),
        title: name, summary: "", introduction: Prose(markdown: "", firstLine: 1),
        options: ExampleOptions(), blocks: [.code(code)], imports: [], hasMainType: false)
    }
    func entry(_ name: String, _ outcome: Outcome, _ outputs: [BlockOutput] = []) -> Gallery.Entry {
      Gallery.Entry(
        example: example(name),
        execution: Execution(
          example: ExampleID(name), outcome: outcome,
          blocks: [BlockResult(index: 0, status: .completed, outputs: outputs, seconds: 0.5)],
          runSeconds: 0.5))
    }
    let location = SourceLocation(path: "Examples/a.swift", line: 3, column: 1)
    let diagnostic = Diagnostic(
      "compiler", at: location, "s", notes: [.init("n", at: location)],
      fixIts: [.init("f", replacement: "r")])
    let kinds: [ExampleFailure.Kind] = [
      .invalid([diagnostic]), .compile([diagnostic]), .threw(type: "E"), .trapped(signal: 4),
      .exited(code: 0),
      .timedOut(seconds: 1), .outputLimit(bytes: 1), .memoryLimit(bytes: 1), .untrustedRecords,
      .notAsExpected(.trap, instead: nil), .tool,
    ]
    var entries = kinds.enumerated().map { index, kind in
      let failure = ExampleFailure(
        kind, message: "m", location: location, block: 0,
        backtrace: [.init(function: "f", place: "p")])
      return entry(
        "f\(index)", index == 2 ? .failedAsExpected(failure) : .failed(failure), [.failure(failure)]
      )
    }
    let bundle = MIMEBundle(
      text: "t", detail: "d", alternative: "a",
      representations: [.init(.svg, "<svg/>", appearance: .dark), .init(.png, bytes: [1, 2, 3])])
    entries.append(
      entry(
        "all", .passed,
        [
          .stream(StreamOutput(name: .stderr, text: "e", droppedBytes: 7)),
          .value(type: "[Int]", bundle), .figure(bundle),
        ]))
    for reason in [NotRunReason.option, .noStoredResult, .filtered, .noCode, .notBuilt] {
      entries.append(entry(reason.rawValue, .notRun(reason)))
    }
    let results = entries.map {
      ExampleResult(entry: $0, key: CacheKey([]), isSelected: true, isStored: false)
    }
    return RunReport(
      version: RunReport.version, gallery: "1", package: "p", toolchain: "6.3.1",
      configuration: "debug", summary: RunSummary(results.map(ExampleOutcome.init), wallSeconds: 2),
      examples: results.map { RunReport.Example($0, measures: true) },
      notScripts: [NotScript(path: "x", reason: "r")], diagnostics: [diagnostic])
  }

  private func schema() throws -> JSONSchema {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try JSONSchema(
      Data(contentsOf: root.appending(path: "site/assets/run-report-1.schema.json")))
  }

  @Test func everyKindOfResultFitsTheSchema() throws {
    #expect(try schema().faults(in: Data(report().json())) == [])
  }

  @Test func theSchemaRefusesWhatDoesNotFit() throws {
    var broken = report()
    broken.version = 2
    broken.examples[0].failure?.kind = "bad luck"
    #expect(
      try schema().faults(in: Data(broken.json())) == [
        "$.examples[0].failure.kind: 'bad luck'", "$.version: not 1",
      ])
  }

  @Test func aReportReadsBackAsItWasWritten() throws {
    #expect(try JSONDecoder().decode(RunReport.self, from: Data(report().json())) == report())
  }

  @Test func theSummaryCountsEveryOutcome() {
    let summary = report().summary
    #expect(summary.passed == 1)
    #expect(summary.failedAsExpected == 1)
    #expect(summary.failed == 10)
    #expect(summary.notRun == 5)
    #expect(summary.blocks == 17)
    #expect(summary.wallSeconds == 2)
    #expect(summary.runSeconds == 8.5)
  }

  @Test func aReproducibleReportHoldsNoMeasures() throws {
    let code = CodeBlock(index: 0, lines: LineRange(1, 1), shown: [])
    let entry = Gallery.Entry(
      example: Example(
        source: ExampleSource(id: ExampleID("a"), path: "a", text: ""), title: "", summary: "",
        introduction: Prose(markdown: "", firstLine: 1), options: ExampleOptions(),
        blocks: [.code(code)], imports: [], hasMainType: false),
      execution: Execution(
        example: ExampleID("a"), outcome: .passed,
        blocks: [
          BlockResult(
            index: 0, status: .completed,
            outputs: [
              .stream(StreamOutput(name: .stdout, text: "a", droppedBytes: 7)),
              .stream(StreamOutput(name: .stderr, text: "b")),
            ], seconds: 1, peakMemory: 1)
        ],
        compileSeconds: 1, runSeconds: 1, peakMemory: 1))
    let result = ExampleResult(entry: entry, key: CacheKey([]), isSelected: true, isStored: false)
    let example = RunReport.Example(result, measures: false)
    #expect(example.compileSeconds == nil && example.runSeconds == nil && example.peakMemory == nil)
    #expect(example.blocks.map(\.seconds) == [nil])
    #expect(example.blocks[0].outputs.map(\.droppedBytes) == [nil, 0])
    #expect(example.blocks.map(\.peakMemory) == [nil])
  }

  @Test func aSummaryCountsTheSelectedExamplesAlone() {
    let entry = Gallery.Entry(
      example: Example(
        source: ExampleSource(id: ExampleID("a"), path: "a", text: ""), title: "", summary: "",
        introduction: Prose(markdown: "", firstLine: 1), options: ExampleOptions(), blocks: [],
        imports: [], hasMainType: false),
      execution: Execution(
        example: ExampleID("a"), outcome: .failed(ExampleFailure(.tool, message: "m")), blocks: [],
        runSeconds: 4))
    let results = [(true, false), (true, true), (false, true)].map {
      ExampleResult(entry: entry, key: CacheKey([]), isSelected: $0, isStored: $1)
    }
    let summary = RunSummary(results.map(ExampleOutcome.init), wallSeconds: 1)
    #expect(summary.failed == 2 && summary.stored == 1 && summary.leftOut == 1)
    #expect(summary.runSeconds == 4)
    #expect(results.map { ExampleOutcome($0).diagnostics.count } == [1, 1, 0])
  }
}
