internal import GalleryModel

/// Takes each example from its source to its result.
///
/// An example compiles while others run, and whoever gets the results goes on with them at the same time. At most `jobs` examples are on their way at one time.
struct ExamplePipeline {
  var worker: ExampleWorker
  var jobs: Int

  /// Gives the results one by one, with the examples' places, as they come.
  ///
  /// - Throws: `CancellationError`, the examples that run are ended; what `onResult` throws.
  func run(
    _ examples: [PreparedExample], selected: Set<ExampleID>,
    onEvent: @escaping GalleryBuilder.EventHandler,
    onResult: @escaping @Sendable (ExampleResult, Int) async throws -> Void
  ) async throws {
    let progress = Progress(total: examples.count, onEvent: onEvent)
    try await withThrowingTaskGroup(of: Void.self) { group in
      var waiting = examples.indices.makeIterator()
      func startNext() {
        guard let index = waiting.next() else { return }
        group.addTask {
          let prepared = examples[index]
          let result = await worker.result(
            of: prepared, isSelected: selected.contains(prepared.example.id),
            onCompiled: { await progress.compiled() })
          try Task.checkCancellation()
          try await onResult(result, index)
          await progress.finished(result.entry)
        }
      }
      for _ in 0..<jobs { startNext() }
      while try await group.next() != nil { startNext() }
    }
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
