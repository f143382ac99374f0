internal import GalleryDiagnostics
internal import GalleryModel

/// An example with its result and the key of what the result depends on.
struct ExampleResult: Sendable {
  var entry: Gallery.Entry
  /// Nil if it cannot be known, as nothing was built.
  var key: String?
  /// False if `--filter` or `--skip` leaves it out.
  var isSelected: Bool
  /// True if the result is that of an earlier build.
  var isStored: Bool

  /// What is to be said of a selected example: its warnings if they are new, and why it failed.
  var diagnostics: [Diagnostic] {
    if !isSelected { return [] }
    return (isStored ? [] : entry.execution.warnings) + entry.diagnostics
  }
}

/// Compiles and runs examples, at most `jobs` at one time.
///
/// An example runs as soon as it is compiled, while others compile.
struct ExampleScheduler {
  var bench: Workbench
  var request: BuildRequest

  /// The results in the order of the examples, whatever order they came in.
  ///
  /// - Throws: `CancellationError`; the examples that run are ended.
  func run(
    _ examples: [Example], selected: Set<ExampleID>, onEvent: @escaping GalleryBuilder.EventHandler
  ) async throws -> [ExampleResult] {
    let progress = Progress(total: examples.count, onEvent: onEvent)
    var results = [ExampleResult?](repeating: nil, count: examples.count)
    try await withThrowingTaskGroup(of: (Int, ExampleResult).self) { group in
      var waiting = examples.enumerated().makeIterator()
      func startNext() {
        guard let (index, example) = waiting.next() else { return }
        let isSelected = selected.contains(example.id)
        group.addTask {
          let result = await self.result(of: example, isSelected: isSelected, progress)
          return (index, result)
        }
      }
      for _ in 0..<request.jobs { startNext() }
      while let (index, result) = try await group.next() {
        try Task.checkCancellation()
        results[index] = result
        await progress.finished(result.entry)
        startNext()
      }
    }
    return results.compactMap(\.self)
  }

  private func result(
    of example: Example, isSelected: Bool, _ progress: Progress
  ) async -> ExampleResult {
    let key = bench.key(of: example)
    func result(_ execution: Execution, isStored: Bool = false) -> ExampleResult {
      ExampleResult(
        entry: .init(example: example, execution: execution), key: key, isSelected: isSelected,
        isStored: isStored)
    }
    if request.runs, isSelected {
      let execution = await bench.execute(example, onCompiled: { await progress.compiled() })
      bench.keep(execution, for: key)
      return result(execution)
    }
    if let execution = bench.resultWithoutRunning(example) { return result(execution) }
    if let execution = bench.storedResult(of: example, key: key) {
      return result(execution, isStored: true)
    }
    return result(.notRun(example, isSelected ? .noStoredResult : .filtered))
  }
}

/// Counts what is done and tells it, in order.
private actor Progress {
  private let total: Int
  private let onEvent: GalleryBuilder.EventHandler
  private var compiledCount = 0
  private var ranCount = 0

  init(total: Int, onEvent: @escaping GalleryBuilder.EventHandler) {
    self.total = total
    self.onEvent = onEvent
  }

  func compiled() async {
    compiledCount += 1
    await tell()
  }

  func finished(_ entry: Gallery.Entry) async {
    ranCount += 1
    compiledCount = max(compiledCount, ranCount)
    await onEvent(.finished(entry))
    await tell()
  }

  private func tell() async {
    await onEvent(.progress(compiled: compiledCount, ran: ranCount, total: total))
  }
}
