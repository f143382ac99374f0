import Foundation
import GalleryDiagnostics
import GalleryDisplay
import GalleryModel
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
      .compile([diagnostic]), .threw(type: "E"), .trapped(signal: 4), .exited(code: 0),
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
    for reason in [NotRunReason.option, .noStoredResult, .filtered, .noCode] {
      entries.append(entry(reason.rawValue, .notRun(reason)))
    }
    return RunReport(
      version: RunReport.version, gallery: "1", package: "p", toolchain: "6.3.1",
      configuration: "debug", summary: RunSummary(entries, wallSeconds: 2),
      examples: entries.map { RunReport.Example($0, key: "k", measures: true) },
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
    #expect(summary.failed == 9)
    #expect(summary.notRun == 4)
    #expect(summary.blocks == 15)
    #expect(summary.wallSeconds == 2)
    #expect(summary.runSeconds == 7.5)
  }

  @Test func aReproducibleReportHoldsNoMeasures() throws {
    let entry = RunReport.Example(
      Gallery.Entry(
        example: Example(
          source: ExampleSource(id: ExampleID("a"), path: "a", text: ""), title: "", summary: "",
          introduction: Prose(markdown: "", firstLine: 1), options: ExampleOptions(), blocks: [],
          imports: [], hasMainType: false),
        execution: Execution(
          example: ExampleID("a"), outcome: .passed, blocks: [], compileSeconds: 1, runSeconds: 1,
          peakMemory: 1)),
      key: nil, measures: false)
    #expect(entry.compileSeconds == nil && entry.runSeconds == nil && entry.peakMemory == nil)
  }
}
