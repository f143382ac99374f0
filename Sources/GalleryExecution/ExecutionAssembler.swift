package import GalleryModel

/// Makes an execution of what a run left behind; starts nothing and reads nothing.
package struct ExecutionAssembler: Sendable {
  package init() {}

  package func execution(
    of run: FinishedRun, compiled: CompiledExample, example: Example, limits: RunLimits
  ) -> Execution {
    let count = example.codeBlocks.count
    let timeline = BlockTimeline(run.records, blockCount: count)
    let crashText = crashText(of: run)
    let finder = FailureFinder(
      run: run, timeline: timeline, compiled: compiled, example: example, limits: limits,
      crashText: crashText)
    let failure = finder.find()
    var stderr = run.stderr
    if let crashText, crashText.start < stderr.bytes.count, stderr.total == stderr.bytes.count {
      stderr = CapturedStream(.stderr, bytes: Array(stderr.bytes.prefix(crashText.start)))
    }
    let blocks = (0..<count).map { index in
      block(index, timeline: timeline, streams: [run.stdout, stderr], failure: failure, run: run)
    }
    let peaks = [run.status?.peakMemory].compactMap { $0 } + blocks.compactMap(\.peakMemory)
    return Execution(
      example: example.id, outcome: failure.map { .failed($0) } ?? .passed, blocks: blocks,
      compileSeconds: compiled.seconds, runSeconds: Double(run.status?.duration ?? 0) / 1e9,
      peakMemory: peaks.max().flatMap { $0 > 0 ? $0 : nil }, optimized: compiled.optimized,
      warnings: compiled.warnings)
  }

  private func crashText(of run: FinishedRun) -> CrashText? {
    guard case .signalled(let signal) = run.status?.end else { return nil }
    // A trap that the compiler put into the example's own code prints nothing.
    let isSilent = run.crash?.description.hasPrefix("Swift runtime failure") ?? false
    return CrashText(
      stderr: run.stderr.bytes, mayHaveMessage: !isSilent && [4, 5, 6].contains(signal))
  }

  private func block(
    _ index: Int, timeline: BlockTimeline, streams: [CapturedStream], failure: ExampleFailure?,
    run: FinishedRun
  ) -> BlockResult {
    guard index < timeline.spans.count else {
      return BlockResult(index: index, status: failure == nil ? .notRun : .notReached)
    }
    let span = timeline.spans[index]
    var outputs = timeline.outputs(of: index, streams)
    let stops = failure?.block == index
    if stops, let failure { outputs.append(.failure(failure)) }
    let end = span.end?.nanoseconds ?? run.status?.endTime ?? span.begin.nanoseconds
    return BlockResult(
      index: index, status: stops ? .stopped : .completed, outputs: outputs,
      seconds: Double(max(0, end - span.begin.nanoseconds)) / 1e9,
      peakMemory: span.end?.peakMemory)
  }
}
