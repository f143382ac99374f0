internal import GalleryDiagnostics

/// Turns the messages of SwiftPM and of the compilers that it runs into diagnostics.
struct SwiftPMOutput {
  var text: String
  /// Absolute path of the package: locations in it become package-relative.
  var root: String

  /// All errors, each once, with their notes; `summary` stands alone only where no message was understood.
  func error(_ id: String, _ summary: String) -> DiagnosticError {
    var diagnostics: [Diagnostic] = []
    var isInError = false
    for message in CompilerOutput(text).messages {
      switch message.severity {
      case .error where Self.isNoise(message):
        isInError = false
      case .error:
        diagnostics.append(
          Diagnostic(id, at: location(of: message), Self.shortened(message.text)))
        isInError = true
      case .note where isInError && !diagnostics.isEmpty:
        diagnostics[diagnostics.count - 1].notes.append(
          .init(message.text, at: location(of: message)))
      case .warning, .remark: isInError = false
      case .note: break
      }
    }
    var seen: Set<Diagnostic> = []
    let unique = diagnostics.filter { seen.insert($0).inserted }
    // SwiftPM's own line about the manifest only repeats the compiler's errors in it.
    let located = unique.filter { $0.location != nil }
    let kept = located.isEmpty ? unique : located
    guard kept.isEmpty else { return DiagnosticError(kept) }
    let tail = text.split(whereSeparator: \.isNewline).suffix(20).map {
      Diagnostic.Note(String($0))
    }
    return DiagnosticError(Diagnostic(id, .error, summary, notes: tail))
  }

  private static func isNoise(_ message: CompilerOutput.Message) -> Bool {
    message.path.isEmpty
      && (message.text == "fatalError" || message.text.hasSuffix("command failed with exit code 1")
        || message.text.hasPrefix("emit-module command failed"))
  }

  private static func shortened(_ text: String) -> String {
    guard let range = text.firstRange(of: " (compiled with: ") else { return text }
    return String(text[..<range.lowerBound])
  }

  private func location(of message: CompilerOutput.Message) -> SourceLocation? {
    guard !message.path.isEmpty else { return nil }
    let path =
      message.path.hasPrefix(root + "/")
      ? String(message.path.dropFirst(root.count + 1)) : message.path
    return SourceLocation(path: path, line: message.line, column: message.column)
  }
}
