import GalleryDiagnostics
import GalleryModel

extension ExampleFailure {
  /// The message's first line without the words that every trap begins with.
  var shortMessage: String {
    let lines = message.split(separator: "\n")
    let line = TerminalText.visible(lines.first.map(String.init) ?? "")
    let bare = line.hasPrefix("Fatal error: ") ? String(line.dropFirst(13)) : line
    return lines.count > 1 ? bare + " …" : bare
  }

  /// What stands large on the card of a failed example.
  var headline: String {
    switch kind {
    case .compile: return "Does not compile"
    case .invalid: return "Cannot be run"
    default: break
    }
    let bare = message.hasPrefix("Fatal error: ") ? String(message.dropFirst(13)) : message
    return bare.isEmpty
      ? "Stopped" : TerminalText.visible(bare.split(separator: "\n").first.map(String.init) ?? "")
  }
}

extension ExampleFailure.Kind {
  /// What happened, as it stands beside the label of a failure.
  var detail: String {
    switch self {
    case .compile(let diagnostics), .invalid(let diagnostics):
      Amount.count(diagnostics.filter { $0.severity == .error }.count, "error")
    case .threw(let type): "threw \(type)"
    case .trapped(let signal):
      "trap, signal \(signal)" + (Signal(signal).name.map { " (\($0))" } ?? "")
    case .exited(let code): "exit(\(code)) before the end"
    case .timedOut(let seconds): "ran longer than \(Amount.duration(seconds))"
    case .outputLimit(let bytes): "printed more than \(Amount.bytes(bytes))"
    case .memoryLimit(let bytes): "used more than \(Amount.bytes(bytes)) of memory"
    case .untrustedRecords: "the records of the run are missing or were forged"
    case .notAsExpected(let expected, nil): "expected \(expected.phrase), and it did not fail"
    case .notAsExpected(let expected, .some(let instead)):
      "expected \(expected.phrase), and this came instead: \(instead.detail)"
    case .tool: "it could not be started"
    }
  }
}
