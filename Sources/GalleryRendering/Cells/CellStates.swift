import GalleryDiagnostics
import GalleryModel

/// What each cell of a page says, worked out from the execution as a whole.
struct CellStates {
  /// Diagnostics whose lines no shown block holds: they stand above the first block.
  private(set) var homeless: [Diagnostic] = []
  private(set) var isExpected = false
  /// Indices of the blocks, and numbers of their lines, that the page shows and that have fragments.
  private(set) var shownBlocks: Set<Int> = []
  private(set) var shownLines: Set<Int> = []
  private let results: [Int: BlockResult]
  private var states: [Int: CellRenderer.State] = [:]
  private var warnings: [Int: [Diagnostic]] = [:]
  /// The failure, if no cell shows it.
  private(set) var homelessFailure: ExampleFailure?
  /// The line that stopped the example, for the note under it.
  private(set) var note: CodeLines.Note?

  init(_ entry: Gallery.Entry) {
    let example = entry.example
    let execution = entry.execution
    results = Dictionary(
      execution.blocks.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    for result in execution.blocks {
      states[result.index] =
        switch result.status {
        case .completed: .ran
        case .notReached: .notReached
        case .notRun, .stopped: .notRun
        }
    }
    for warning in execution.warnings {
      guard let block = Self.block(of: warning, in: example) else { continue }
      warnings[block.index, default: []].append(warning)
    }
    if let failure = execution.outcome.failure {
      if case .failedAsExpected = execution.outcome { isExpected = true }
      if case .invalid(let diagnostics) = failure.kind {
        // An option's line is none of the code that the page shows.
        homeless = diagnostics
      } else if let diagnostics = failure.kind.diagnostics {
        settle(diagnostics, in: example)
      } else {
        let stopped = execution.blocks.first { $0.status == .stopped }
        settle(failure, in: example, stoppedBlock: stopped)
      }
    }
    for block in example.codeBlocks where CellRenderer.isShown(block, in: state(of: block)) {
      shownBlocks.insert(block.index)
      shownLines.formUnion(block.shown.map(\.number))
    }
  }

  /// The state of a block; one without a result did not run.
  func state(of block: CodeBlock) -> CellRenderer.State { states[block.index] ?? .notRun }

  func result(of block: CodeBlock) -> BlockResult? { results[block.index] }

  func warnings(of block: CodeBlock) -> [Diagnostic] { warnings[block.index] ?? [] }

  private mutating func settle(_ diagnostics: [Diagnostic], in example: Example) {
    var grouped: [Int: [Diagnostic]] = [:]
    for diagnostic in diagnostics {
      if let block = Self.block(of: diagnostic, in: example) {
        grouped[block.index, default: []].append(diagnostic)
      } else {
        homeless.append(diagnostic)
      }
    }
    for (index, diagnostics) in grouped {
      if diagnostics.contains(where: { $0.severity == .error }) {
        states[index] = .refused(diagnostics, isExpected: isExpected)
      } else {
        warnings[index, default: []] += diagnostics
      }
    }
  }

  private mutating func settle(
    _ failure: ExampleFailure, in example: Example, stoppedBlock: BlockResult?
  ) {
    let index = failure.block ?? stoppedBlock?.index
    if let index, example.codeBlocks.contains(where: { $0.index == index }) {
      states[index] = .stopped(failure, isExpected: isExpected)
    } else {
      homelessFailure = failure
    }
    if let location = failure.location, location.path == example.source.path,
      let line = location.line
    {
      note = CodeLines.Note(line: line, column: location.column, message: failure.shortMessage)
    }
  }

  private static func block(of diagnostic: Diagnostic, in example: Example) -> CodeBlock? {
    guard let location = diagnostic.location, location.path == example.source.path,
      let line = location.line
    else { return nil }
    return example.codeBlocks.first { $0.lines.contains(line) }
  }
}
