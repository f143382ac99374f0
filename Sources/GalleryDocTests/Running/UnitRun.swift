internal import GalleryDiagnostics
internal import GalleryDisplay
internal import GalleryExecution
internal import GalleryModel

/// What a program of snippets printed and which values it took, by the numbers of expectations.
struct UnitRun: Sendable {
  /// How the run ended, where not at its end.
  enum Stop: Hashable, Sendable {
    case threw(String)
    case trapped(String)
    /// A limit, `exit(…)`, or a run that could not be started.
    case other(String)

    var message: String {
      switch self {
      case .threw(let text), .trapped(let text), .other(let text): text
      }
    }
  }

  /// A value as text in several forms.
  struct Value: Hashable, Sendable {
    var candidates: [String]
    var isUnordered: Bool
  }

  /// What was printed before a mark, since the one before.
  private(set) var outputs: [Int: String] = [:]
  private(set) var values: [Int: [Value]] = [:]
  /// Marks that were passed; those of values without a value are among them.
  private(set) var reached: Set<Int> = []
  /// The part in which it stopped.
  private(set) var lastPart = 0
  private(set) var stop: Stop?
  /// The places that were running when it stopped, the innermost first, as debug information names them.
  private(set) var stopPlaces: [SourceLocation] = []
  let seconds: Double

  init(_ run: FinishedRun, limits: RunLimits) {
    seconds = Double(run.status?.duration ?? 0) / 1e9
    var printed = 0
    var thrown: String?
    for record in run.records {
      switch record.kind {
      case .begin: reached.insert(record.block)
      case .end:
        let text = CompiledNames.readable(
          run.stdout.output(from: printed, to: record.stdout)?.text ?? "")
        printed = record.stdout
        if record.block >= UnitProgram.firstPart {
          lastPart = record.block - UnitProgram.firstPart
        } else {
          reached.insert(record.block)
          outputs[record.block, default: ""] += text
        }
      case .value(_, let bundle):
        values[record.block, default: []].append(Value(bundle))
      case .thrown(let type, let description):
        thrown = CompiledNames.readable("\(type): \(description)")
      case .startFailure(let text): stop = .other(text)
      case .start, .figure, .throwPlace: break
      }
    }
    if stop == nil { stop = Self.stop(run, thrown: thrown, limits: limits) }
    let frames = (run.crash?.frames ?? []).filter { $0.line > 0 }
    stopPlaces =
      frames.compactMap { frame in
        frame.file.map { SourceLocation(path: $0, line: frame.line) }
      } + run.throwPlaces
  }

  private static func stop(_ run: FinishedRun, thrown: String?, limits: RunLimits) -> Stop? {
    if let error = run.startError { return .other(error) }
    switch run.status?.end {
    case .exited(0): return nil
    case .exited(70) where thrown != nil: return .threw("threw \(thrown ?? "")")
    case .exited(let code): return .other("exited with code \(code)")
    case .signalled(let number): return .trapped(message(of: run, signal: number))
    case .timedOut: return .other("did not end within \(limits.timeout) s")
    case .outputLimit: return .other("printed more than \(limits.output) bytes")
    case .memoryLimit: return .other("took more memory than it may")
    case .cancelled, nil: return .other("was ended")
    }
  }

  /// The runtime's own words, which it writes to standard error, without the place.
  private static func message(of run: FinishedRun, signal: Int) -> String {
    let text = run.stderr.output(from: 0, to: run.stderr.total)?.text ?? ""
    for line in text.split(separator: "\n") {
      if let range = line.firstRange(of: "Fatal error") { return String(line[range.lowerBound...]) }
    }
    return run.crash?.description ?? Signal(signal).name ?? "signal \(signal)"
  }
}

extension UnitRun.Value {
  fileprivate init(_ bundle: MIMEBundle) {
    candidates = ([bundle.text] + bundle.representations.map(\.text).filter { !$0.isEmpty })
      .map(CompiledNames.readable)
    isUnordered = bundle.detail == "unordered"
  }
}
