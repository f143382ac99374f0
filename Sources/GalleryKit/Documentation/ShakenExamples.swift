internal import GalleryDiagnostics
internal import GalleryDocTests
internal import GalleryModel
internal import GalleryScripts

/// Runs examples in every world of `ShakeVariation`, to find the blocks that give something else there.
struct ShakenExamples: Sendable {
  let worker: ExampleWorker
  let rules: NormalizerRules

  /// A result for each example that runs, in their order, by the paths of their files.
  ///
  /// - Throws: `CancellationError`.
  func results(of examples: [PreparedExample], jobs: Int) async throws -> [DocTestResult] {
    try await examples.concurrentMap(jobs: jobs) { try await result(of: $0) }.compactMap(\.self)
  }

  /// nil for an example that never runs.
  private func result(of prepared: PreparedExample) async throws -> DocTestResult? {
    let example = prepared.example
    let usual = await worker.runAnew(prepared)
    if case .notRun = usual.outcome { return nil }
    var result = DocTestResult(
      name: example.source.path, location: SourceLocation(path: example.source.path, line: 1),
      subject: example.title, status: .passed, seconds: usual.runSeconds)
    if let failure = usual.outcome.failure, failure.kind.diagnostics != nil {
      guard case .failed = usual.outcome else { return nil }
      result.status = .doesNotCompile
      result.diagnostics = Gallery.Entry(example: example, execution: usual).diagnostics
      return result
    }
    var worlds = [(name: "usually", execution: usual)]
    for variation in ShakeVariation.all {
      try Task.checkCancellation()
      worlds.append((variation.name, await worker.runAnew(prepared, as: variation)))
    }
    let rules = ExampleRules(example, rules)
    result.diagnostics = findings(worlds, rules).map { block, finding in
      let line = example.codeBlocks.first { $0.index == block }?.lines.first ?? 1
      return finding.diagnostic(
        at: SourceLocation(path: example.source.path, line: line),
        normalizers: rules.normalizers(forBlock: block))
    }
    result.diagnostics += Gallery.Entry(example: example, execution: usual).diagnostics
    if !result.diagnostics.isEmpty { result.status = .failed }
    return result
  }

  /// The blocks that gave something else in a world.
  private func findings(
    _ worlds: [(name: String, execution: Execution)], _ rules: ExampleRules
  ) -> [(block: Int, finding: ShakeFinding)] {
    // With optimisation a trap has no message, and one that is expected stays the same trap.
    let sections = worlds.map { world in
      world.execution.optimized && !worlds[0].execution.optimized
        ? ExpectedFile.sections(of: world.execution.withFailureMessages(of: worlds[0].execution))
        : ExpectedFile.sections(of: world.execution)
    }
    let usual = ExpectedFile(sections: sections[0])
    let unstable = Set(
      sections.dropFirst().flatMap {
        usual.differences(from: $0, normalizers: rules.normalizers(forBlock:)).map(\.block)
      })
    return unstable.sorted().map { block in
      let texts = zip(worlds, sections).map { world, sections in
        (world.name, RecordedOutputs.text(of: sections.first { $0.block == block }))
      }
      return (
        block, ShakeFinding(texts: texts, option: "gallery: normalize = ", allowsUnordered: false)
      )
    }
  }
}

extension Execution {
  /// The same with the words of another run for how a block failed, where both failed in it.
  fileprivate func withFailureMessages(of other: Execution) -> Execution {
    var copy = self
    for (index, block) in blocks.enumerated() {
      let message = other.blocks.first { $0.index == block.index }?.outputs.lazy
        .compactMap(\.failureMessage).first
      guard let message else { continue }
      copy.blocks[index].outputs = block.outputs.map { output in
        guard case .failure(var failure) = output else { return output }
        failure.message = message
        return .failure(failure)
      }
    }
    return copy
  }
}

extension BlockOutput {
  fileprivate var failureMessage: String? {
    if case .failure(let failure) = self { failure.message } else { nil }
  }
}
