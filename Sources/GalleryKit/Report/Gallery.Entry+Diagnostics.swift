package import GalleryDiagnostics
package import GalleryModel

extension Gallery.Entry {
  /// What is to be said about an example that failed unexpectedly; empty for every other.
  package var diagnostics: [Diagnostic] {
    guard case .failed(let failure) = execution.outcome else { return [] }
    switch failure.kind {
    case .compile(let diagnostics), .invalid(let diagnostics): return diagnostics
    case .notAsExpected(_, instead: .compile(let diagnostics)?):
      return [diagnostic(failure)] + diagnostics
    default: return [diagnostic(failure)]
    }
  }

  /// Where the line is not known the message names the file alone, and a note the block.
  private func diagnostic(_ failure: ExampleFailure) -> Diagnostic {
    let path = example.source.path
    let blocks = example.codeBlocks
    let lines = failure.message.split(separator: "\n").map(String.init)
    var notes = lines.dropFirst().prefix(8).map { Diagnostic.Note($0) }
    if let block = failure.block.flatMap({ index in blocks.first { $0.index == index } }) {
      let place =
        failure.location == nil ? SourceLocation(path: path, line: block.lines.first) : nil
      if place != nil || blocks.count > 1 {
        notes.append(.init("in block \(block.index + 1) of \(blocks.count)", at: place))
      }
    }
    return Diagnostic(
      failure.kind.name, at: failure.location ?? SourceLocation(path: path),
      lines.first ?? failure.message, notes: notes)
  }
}
