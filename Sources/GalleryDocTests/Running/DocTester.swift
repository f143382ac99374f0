internal import Foundation
package import GalleryExecution
package import GalleryModel
internal import GalleryScripts
package import GalleryToolchain

/// Tests snippets of documentation: plans programs, compiles them, runs them and judges what they did.
package struct DocTester: Sendable {
  private let compiler: ExampleCompiler
  private let runner: ExampleRunner
  private let folder: String
  private let limits: RunLimits
  private let normalizers: [Normalizer]
  private let jobs: Int
  private let modules: @Sendable (Snippet) -> [String]

  /// A tester that writes below `folder` (absolute); `modules` are those that a snippet sees without importing them.
  package init(
    compiler: ExampleCompiler, runner: ExampleRunner, folder: String, limits: RunLimits,
    normalizers: [Normalizer] = Normalizer.defaults, jobs: Int,
    modules: @escaping @Sendable (Snippet) -> [String]
  ) {
    self.compiler = compiler
    self.runner = runner
    self.folder = folder
    self.limits = limits
    self.normalizers = normalizers
    self.jobs = jobs
    self.modules = modules
  }

  /// The results of snippets, in their order; those that are not `selected` are compiled only where others need them.
  ///
  /// - Throws: `DiagnosticError` if a tool cannot be started, `CancellationError`.
  package func test(
    _ snippets: [Snippet], selected: @Sendable (Snippet) -> Bool = { _ in true }
  ) async throws -> [DocTestResult] {
    let prepared = await prepare(snippets)
    let isSelected = snippets.map(selected)
    let readable = prepared.compactMap(\.self)
    let numbers = prepared.indices.filter { prepared[$0] != nil }
    let places = Dictionary(uniqueKeysWithValues: zip(numbers, readable.indices))
    let planner = UnitPlanner(readable)
    let units = planner.units().map { unit in
      var unit = unit
      for index in unit.parts.indices where !isSelected[numbers[unit.parts[index].snippet]] {
        unit.parts[index].isTested = false
      }
      return unit
    }.filter { $0.parts.contains(where: \.isTested) }
    let compilation = SnippetCompilation(
      snippets: readable, compiler: compiler, folder: folder, modules: modules)
    let outcome = try await compilation.compile(units + planner.probes(of: units), jobs: jobs)
    let findings = try await run(outcome, readable)
    return snippets.indices.map { index in
      let snippet = snippets[index]
      guard isSelected[index] else { return snippet.result(.notRun(.filtered)) }
      guard let number = places[index] else {
        return snippet.result(.notRun(.notSwift))
      }
      return findings[number]
        ?? snippet.result(.notRun(readable[number].reason ?? .dependsOnBroken))
    }
  }

  private func prepare(_ snippets: [Snippet]) async -> [PreparedSnippet?] {
    await withTaskGroup(of: (Int, PreparedSnippet?).self) { group in
      var prepared = [PreparedSnippet?](repeating: nil, count: snippets.count)
      var next = 0
      func add() {
        guard next < snippets.count else { return }
        let (index, snippet) = (next, snippets[next])
        next += 1
        group.addTask { (index, PreparedSnippet(snippet)) }
      }
      for _ in 0..<jobs { add() }
      while let (index, snippet) = await group.next() {
        prepared[index] = snippet
        add()
      }
      return prepared
    }
  }

  /// The results of all snippets that were compiled, by number.
  private func run(
    _ outcome: SnippetCompilation.Outcome, _ snippets: [PreparedSnippet]
  ) async throws -> [Int: DocTestResult] {
    let runs = try await withThrowingTaskGroup(of: (Int, UnitRun?).self) { group in
      var runs: [Int: UnitRun] = [:]
      var open = outcome.programs[...]
      func add() {
        guard let program = open.popFirst() else { return }
        group.addTask {
          (program.unit.number, Self.isRun(program.unit, snippets) ? try await run(program) : nil)
        }
      }
      for _ in 0..<jobs { add() }
      while let (number, run) = try await group.next() {
        runs[number] = run
        add()
      }
      return runs
    }
    func results(_ runs: [Int: UnitRun]) -> [Int: DocTestResult] {
      DocTestAssembly(
        snippets: snippets, outcome: outcome, runs: runs,
        judge: SnippetJudge(normalizers: normalizers)
      ).results
    }
    var first = results(runs)
    // What differs from run to run says nothing of the documentation.
    var again: [Int: UnitRun] = [:]
    for program in outcome.programs
    where runs[program.unit.number] != nil && program.unit.probe == nil
      && program.unit.parts.contains(where: { first[$0.snippet]?.status == .failed })
    {
      again[program.unit.number] = try await run(program)
    }
    let second = results(runs.merging(again) { _, new in new })
    for (number, result) in first where result.status == .failed {
      guard let other = second[number], other.checks != result.checks else {
        continue
      }
      first[number]?.status = .notRun(.unstable)
    }
    return first
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
            case .doesNotCompile, .stops: false
            }
          })
    }
  }

  private func run(_ program: SnippetCompilation.Program) async throws -> UnitRun {
    try Task.checkCancellation()
    let place = "\(folder)/run-\(program.unit.number)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: place) }
    let finished = await runner.finish(
      ExampleRunner.Program(
        library: program.library, entryPoint: program.entryPoint, name: "snippet",
        hasMainType: program.hasMainType,
        environment: .init(values: ["GALLERY_SNIPPET": "\(program.index)"])),
      in: place, limits: limits)
    return UnitRun(finished, limits: limits)
  }
}

extension Snippet {
  /// A result without anything compared.
  func result(
    _ status: DocTestResult.Status, checks: [DocTestResult.Check] = [], seconds: Double = 0
  ) -> DocTestResult {
    DocTestResult(
      name: name, location: location, subject: subject, status: status, checks: checks,
      seconds: seconds)
  }
}
