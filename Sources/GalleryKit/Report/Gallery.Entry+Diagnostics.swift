package import GalleryDiagnostics
package import GalleryModel

extension Gallery.Entry {
  /// What is to be said about an example that failed unexpectedly; empty for every other.
  package var diagnostics: [Diagnostic] {
    guard case .failed(let failure) = execution.outcome else { return [] }
    switch failure.kind {
    case .compile(let diagnostics): return diagnostics
    case .notAsExpected(_, instead: .compile(let diagnostics)?):
      return [diagnostic(failure)] + diagnostics
    default: return [diagnostic(failure)]
    }
  }

  private func diagnostic(_ failure: ExampleFailure) -> Diagnostic {
    let blocks = example.codeBlocks
    let block = failure.block.flatMap { index in blocks.first { $0.index == index } }
    let location =
      failure.location
      ?? SourceLocation(path: example.source.path, line: block?.lines.first)
    var notes: [Diagnostic.Note] = []
    if let block, blocks.count > 1 {
      notes.append(.init("in block \(block.index + 1) of \(blocks.count)"))
    }
    return Diagnostic(
      failure.kind.name, at: location,
      failure.message.split(separator: "\n").first.map(String.init)
        ?? failure.message, notes: notes)
  }
}
