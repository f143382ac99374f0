package import GalleryModel
internal import GalleryScripts
package import GalleryToolchain

/// Tests snippets of documentation: plans programs, compiles them, runs them and judges what they did.
package struct DocTester: Sendable {
  private let memory: SnippetMemory
  private let runner: ProgramRunner
  private let folder: String
  let rules: NormalizerRules
  let package: PackageNames
  let jobs: Int
  private let failsFast: Bool
  private let repetitions: [[String: String]]

  /// A tester that compiles below `folder`, an absolute path.
  ///
  /// `package` are names of the package's own sources; `failsFast` runs nothing more after a failure. What fails runs
  /// again with the variables of each of the `repetitions`, and counts only if it fails in the same way.
  package init(
    memory: SnippetMemory, runner: ProgramRunner, folder: String,
    rules: NormalizerRules, package: PackageNames, jobs: Int, failsFast: Bool = false,
    repetitions: [[String: String]] = [[:]]
  ) {
    self.memory = memory
    self.runner = runner
    self.folder = folder
    self.rules = rules
    self.jobs = jobs
    self.package = package
    self.failsFast = failsFast
    self.repetitions = repetitions
  }

  /// The results of snippets, in their order; those that are not `selected` are compiled only where others need them.
  ///
  /// - Throws: `DiagnosticError` if a tool cannot be started, `CancellationError`.
  package func test(
    _ snippets: [Snippet], selected: @Sendable (Snippet) -> Bool = { _ in true }
  ) async throws -> [DocTestResult] {
    let plan = try await DocTestPlan(
      snippets, selected: selected, rules: rules, package: package, jobs: jobs)
    let outcome = try await compile(plan)
    if snippets.allSatisfy(selected) { memory.forget(besides: outcome.builds) }
    return plan.results(try await run(outcome, plan.readable))
  }

  /// The programs of a plan, compiled; `optimizes` all of them with `-O`.
  func compile(
    _ plan: DocTestPlan, optimizes: Bool = false
  ) async throws -> SnippetCompilation.Outcome {
    try await SnippetCompilation(
      snippets: plan.readable, reader: RefusalReader(plan.readable, package: package),
      memory: memory, folder: folder, optimizes: optimizes,
      context: runner.context
    ).compile(plan.units, jobs: jobs)
  }

  /// The results of all snippets that were compiled, by number.
  func run(
    _ outcome: SnippetCompilation.Outcome, _ snippets: [PreparedSnippet]
  ) async throws -> [Int: DocTestResult] {
    let (runs, leftOut) = try await runs(of: outcome, snippets, failsFast: failsFast)
    var first = results(of: outcome, runs, snippets)
    // What differs from run to run says nothing of the documentation.
    for variables in repetitions {
      let failing = outcome.programs.filter { program in
        runs[program.unit.number] != nil && program.unit.probe == nil
          && program.unit.parts.contains { first[$0.snippet]?.status == .failed }
      }
      let again = try await failing.concurrentMap(jobs: jobs) { program in
        (program.unit.number, try await run(program, snippets, variables: variables))
      }
      let others = results(of: outcome, runs.merging(again) { $1 }, snippets)
      for (number, result) in first {
        guard let other = others[number] else { continue }
        first[number] = result.confirmed(by: other, normalizers: snippets[number].normalizers)
      }
    }
    for unit in leftOut {
      for part in unit.parts where part.isTested && !(first[part.snippet]?.isFailure ?? false) {
        first[part.snippet] = snippets[part.snippet].snippet.result(.notRun(.failFast))
      }
    }
    return first
  }

  /// The runs of programs by their numbers, and the programs that were left out after a failure.
  func runs(
    of outcome: SnippetCompilation.Outcome, _ snippets: [PreparedSnippet], failsFast: Bool = false,
    variables: [String: String] = [:]
  ) async throws -> (runs: [Int: UnitRun], leftOut: [SnippetUnit]) {
    var open = outcome.programs.filter { Self.isRun($0.unit, snippets) }[...]
    var isOver =
      failsFast && results(of: outcome, [:], snippets).values.contains(where: \.isFailure)
    return try await withThrowingTaskGroup(of: (SnippetCompilation.Program, UnitRun).self) {
      group in
      var runs: [Int: UnitRun] = [:]
      func add() {
        guard !isOver, let program = open.popFirst() else { return }
        group.addTask { (program, try await run(program, snippets, variables: variables)) }
      }
      for _ in 0..<jobs { add() }
      while let (program, run) = try await group.next() {
        runs[program.unit.number] = run
        isOver = isOver || failsFast && hasFailed(program, run, snippets)
        add()
      }
      return (runs, open.map(\.unit))
    }
  }

  private func hasFailed(
    _ program: SnippetCompilation.Program, _ run: UnitRun, _ snippets: [PreparedSnippet]
  ) -> Bool {
    if program.unit.probe != nil { return run.stop == nil }
    return results(
      of: SnippetCompilation.Outcome(programs: [program]), [program.unit.number: run], snippets
    ).values.contains(where: \.isFailure)
  }

  func results(
    of outcome: SnippetCompilation.Outcome, _ runs: [Int: UnitRun], _ snippets: [PreparedSnippet]
  ) -> [Int: DocTestResult] {
    DocTestAssembly(snippets: snippets, outcome: outcome, runs: runs).results
  }

  private func run(
    _ program: SnippetCompilation.Program, _ snippets: [PreparedSnippet],
    variables: [String: String] = [:]
  ) async throws -> UnitRun {
    let last = program.unit.parts[program.unit.parts.count - 1].snippet
    return try await runner.run(program, of: snippets[last].snippet, variables: variables)
  }

  /// Whether there is something to see in a run, and nothing in it that must not run.
  private static func isRun(_ unit: SnippetUnit, _ snippets: [PreparedSnippet]) -> Bool {
    let parts = unit.parts.map { snippets[$0.snippet].snippet.attributes }
    if parts.contains(where: { !$0.runs }) { return false }
    if unit.probe != nil { return true }
    return zip(unit.parts, parts).contains { part, attributes in
      part.isTested
        && (attributes.mustTrap || attributes.mustThrow
          || snippets[part.snippet].read.expectations.contains {
            switch $0.kind {
            case .prints, .value: true
            case .doesNotCompile, .stops, .recorded: false
            }
          })
    }
  }
}

extension Snippet {
  /// A result without anything compared.
  package func result(
    _ status: DocTestResult.Status, checks: [DocTestResult.Check] = [], seconds: Double = 0
  ) -> DocTestResult {
    DocTestResult(
      name: name, location: location, subject: subject, status: status, checks: checks,
      seconds: seconds)
  }
}
