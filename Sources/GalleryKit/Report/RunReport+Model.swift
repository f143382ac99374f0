internal import Foundation
internal import GalleryDiagnostics
internal import GalleryDisplay
internal import GalleryModel
internal import GalleryStore

extension RunReport.Example {
  /// A result in the report's words; without times and sizes if they are not to be shown.
  init(_ result: ExampleResult, measures: Bool) {
    let entry = result.entry
    let execution = entry.execution
    self.init(
      id: entry.example.id.path, path: entry.example.source.path, title: entry.example.title,
      status: RunReport.Status(execution.outcome), reason: nil,
      selected: result.isSelected, stored: result.isStored, key: result.key?.digest,
      optimized: execution.optimized,
      compileSeconds: measures ? execution.compileSeconds : nil,
      runSeconds: measures ? execution.runSeconds : nil,
      peakMemory: measures ? execution.peakMemory : nil,
      failure: execution.outcome.failure.map(RunReport.Failure.init),
      warnings: execution.warnings,
      blocks: zip(entry.example.codeBlocks, execution.blocks).map {
        RunReport.Block($0, $1, measures: measures)
      })
    if case .notRun(let why) = execution.outcome { reason = why.rawValue }
  }
}

extension RunReport.Status {
  init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .passed: .passed
      case .failed: .failed
      case .failedAsExpected: .failedAsExpected
      case .notRun: .notRun
      }
  }
}

extension RunReport.Block {
  fileprivate init(_ code: CodeBlock, _ result: BlockResult, measures: Bool) {
    self.init(
      index: result.index, firstLine: code.lines.first, lastLine: code.lines.last,
      status: result.status.rawValue, seconds: measures ? result.seconds : nil,
      peakMemory: measures ? result.peakMemory : nil,
      outputs: result.outputs.map { RunReport.Output($0, measures: measures) })
  }
}

extension RunReport.Output {
  /// How much was dropped depends on when the example was ended, and so counts as a measure.
  fileprivate init(_ output: BlockOutput, measures: Bool) {
    switch output {
    case .stream(let stream):
      let isFixed = measures || stream.droppedBytes == 0
      self.init(
        kind: "stream", name: stream.name.rawValue, text: stream.text,
        droppedBytes: isFixed ? stream.droppedBytes : nil)
    case .value(let type, let bundle):
      self.init(kind: "value", bundle)
      self.type = type
    case .figure(let bundle): self.init(kind: "figure", bundle)
    case .failure(let failure): self.init(kind: "failure", failure: RunReport.Failure(failure))
    }
  }

  private init(kind: String, _ bundle: MIMEBundle) {
    self.init(
      kind: kind, text: bundle.text, detail: bundle.detail, alternative: bundle.alternative,
      representations: bundle.representations.map(RunReport.Representation.init))
  }
}

extension RunReport.Representation {
  fileprivate init(_ representation: MIMEBundle.Representation) {
    let isPicture = representation.type == .png
    self.init(
      type: representation.type.rawValue, appearance: representation.appearance.rawValue,
      text: isPicture ? nil : representation.text,
      base64: isPicture ? Data(representation.bytes).base64EncodedString() : nil)
  }
}

extension RunReport.Failure {
  fileprivate init(_ failure: ExampleFailure) {
    self.init(
      kind: failure.kind.name, message: failure.message, path: failure.location?.path,
      line: failure.location?.line, column: failure.location?.column, block: failure.block,
      diagnostics: nil, backtrace: failure.backtrace.map { "\($0.function) \($0.place)" })
    diagnostics = failure.kind.diagnostics
  }
}

extension ExampleFailure.Kind {
  /// The kind in one word of the report.
  package var name: String {
    switch self {
    case .invalid: "invalid"
    case .compile: "compile"
    case .threw: "throw"
    case .trapped: "trap"
    case .exited: "exit"
    case .timedOut: "timeout"
    case .outputLimit: "output-limit"
    case .memoryLimit: "memory-limit"
    case .untrustedRecords: "untrusted-records"
    case .notAsExpected: "not-as-expected"
    case .tool: "tool"
    }
  }
}
