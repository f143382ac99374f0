internal import GalleryDiagnostics
internal import GalleryModel

/// Tells from what a run left behind why it ended before its end, if it did.
struct FailureFinder {
  var run: FinishedRun
  var timeline: BlockTimeline
  var compiled: CompiledExample
  var example: Example
  var limits: RunLimits
  var crashText: CrashText?

  /// The failure, nil if the example ran to its end.
  ///
  /// The launcher's own verdicts come first: an example that was stopped in the middle of a record
  /// did not forge it.
  func find() -> ExampleFailure? {
    guard let status = run.status else {
      return failure(.tool, run.startError ?? "The launcher ended without a report")
    }
    switch status.end {
    case .cancelled: return failure(.tool, "The run was cancelled")
    case .timedOut:
      return failure(
        .timedOut(seconds: limits.timeout), "It ran longer than \(Self.text(limits.timeout))")
    case .outputLimit:
      return failure(
        .outputLimit(bytes: limits.output), "It printed more than \(limits.output) bytes")
    case .memoryLimit:
      return failure(
        .memoryLimit(bytes: limits.memory ?? 0), "It used more than \(limits.memory ?? 0) bytes")
    case .exited, .signalled: break
    }
    if let reason = timeline.startFailure { return failure(.tool, "It could not start: \(reason)") }
    if !timeline.hasStarted {
      if case .exited(71) = status.end { return failure(.tool, "It could not start") }
      if run.areRecordsTrusted, run.records.isEmpty {
        return failure(.untrustedRecords, "The records of the run are missing")
      }
    }
    if !run.areRecordsTrusted || !timeline.isOrdered {
      return failure(.untrustedRecords, "The records of the run are not those of the gallery")
    }
    return ownFailure(status.end)
  }

  /// The failure that the example brought upon itself.
  private func ownFailure(_ end: RunStatus.End) -> ExampleFailure? {
    switch end {
    case .exited(code: 70) where timeline.thrown != nil:
      guard let (type, description) = timeline.thrown else { return nil }
      var failure = failure(.threw(type: type), description.isEmpty ? type : description)
      failure.location = run.throwPlaces.first { isOwn($0.path) }.flatMap {
        location(line: $0.line ?? 0, column: $0.column ?? 0)
      }
      return failure
    case .exited(let code):
      let isComplete = timeline.isComplete(blockCount: example.codeBlocks.count)
      if isComplete && code == 0 { return nil }
      let place = isComplete ? "after its last block" : "before its end"
      return failure(.exited(code: code), "It left with exit(\(code)) \(place)")
    case .signalled(let signal): return trap(signal)
    case .timedOut, .outputLimit, .memoryLimit, .cancelled: return nil
    }
  }

  private func trap(_ signal: Int) -> ExampleFailure {
    var message = crashText?.message ?? run.crash?.description ?? Signal(signal).words
    if run.crash?.isStackOverflow == true { message = "Stack overflow" }
    var failure = failure(.trapped(signal: signal), message)
    let frames = run.crash?.frames ?? []
    if let frame = frames.first(where: { isOwn($0.file) && $0.line > 0 }) {
      failure.location = location(line: frame.line, column: frame.column)
    } else if let place = crashText?.place, example.source.path.hasSuffix("/" + place.file) {
      failure.location = SourceLocation(path: example.source.path, line: place.line)
    }
    // What lies below the example's entry point is the launcher's.
    let entry = frames.firstIndex { $0.symbol == compiled.entryPoint } ?? frames.count - 1
    failure.backtrace = frames.prefix(entry + 1).prefix(32).map { frame in
      let place =
        isOwn(frame.file)
        ? "at \(location(line: frame.line, column: frame.column))" : "in \(frame.image)"
      let isEntry = frame.symbol == compiled.entryPoint
      return ExampleFailure.Frame(function: isEntry ? "main" : frame.function, place: place)
    }
    return failure
  }

  private func isOwn(_ file: String?) -> Bool {
    guard let file else { return false }
    return file == example.source.path || file.hasSuffix("/" + example.source.path)
  }

  /// The author's place of what debug information tells; a column of 0 is none.
  private func location(line: Int, column: Int) -> SourceLocation {
    let original = compiled.columnMap.original(column: column, line: line)
    return SourceLocation(
      path: example.source.path, line: line, column: column > 0 ? original : nil)
  }

  private func failure(_ kind: ExampleFailure.Kind, _ message: String) -> ExampleFailure {
    ExampleFailure(
      kind, message: message, block: timeline.spans.isEmpty ? nil : timeline.spans.count - 1)
  }

  /// Seconds in words, without a fraction where there is none.
  private static func text(_ seconds: Double) -> String {
    let number = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
    return number == "1" ? "1 second" : "\(number) seconds"
  }
}
