package import GalleryModel

extension DocTester {
  /// Tests snippets as `test` does, then in every world of `ShakeVariation`: one that is judged otherwise there fails,
  /// with the rule that would make it stable.
  ///
  /// - Throws: as `test` does.
  package func shake(
    _ snippets: [Snippet], selected: @Sendable (Snippet) -> Bool = { _ in true }
  ) async throws -> [DocTestResult] {
    let plan = try await DocTestPlan(
      snippets, selected: selected, rules: rules, package: package, jobs: jobs)
    let plain = try await compile(plan)
    let optimized = try await compile(plan, optimizes: true)
    var findings = try await run(plain, plan.readable)
    var worlds: [(name: String, results: [Int: DocTestResult])] = []
    for variation in [ShakeVariation("usually")] + ShakeVariation.all {
      let outcome = variation.isOptimized ? optimized : plain
      let runs = try await runs(of: outcome, plan.readable, variables: variation.variables).runs
      worlds.append((variation.name, results(of: outcome, runs, plan.readable)))
    }
    for (number, result) in worlds[0].results {
      let snippet = plan.readable[number]
      let unstable = result.checks.compactMap { check in
        finding(of: check, worlds.map { ($0.name, $0.results[number]) }).map { (check, $0) }
      }
      guard !unstable.isEmpty else { continue }
      var shaken = result
      shaken.status = .failed
      shaken.checks.removeAll { check in unstable.contains { $0.0 == check } }
      shaken.diagnostics = unstable.map { check, finding in
        finding.diagnostic(
          at: check.expectation.location(in: snippet.snippet.path),
          normalizers: snippet.normalizers)
      }
      findings[number] = shaken
    }
    return plan.results(findings)
  }

  /// What one comment was held against in every world; nil if it was judged alike in all.
  private func finding(
    of check: DocTestResult.Check, _ worlds: [(name: String, result: DocTestResult?)]
  ) -> ShakeFinding? {
    let outcomes = worlds.compactMap { world in
      world.result?.checks.first { $0.expectation == check.expectation }.map {
        (world: world.name, outcome: $0.outcome)
      }
    }
    guard outcomes.contains(where: { $0.outcome != check.outcome }) else { return nil }
    return ShakeFinding(
      texts: outcomes.map { ($0.world, Self.text(of: $0.outcome, check.expectation)) },
      option: "normalize=")
  }

  private static func text(
    of outcome: DocTestResult.Check.Outcome, _ expectation: Expectation
  ) -> String {
    switch outcome {
    case .met: expectation.pieces.isEmpty ? "as the comment says" : expectation.text
    case .differs(let actual): actual
    case .notReached: "nothing, as the code did not run"
    case .stopped(let message): message
    }
  }
}
