internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryScripts

/// Makes the results of snippets from what the compiler said of their programs and what these did.
struct DocTestAssembly {
  let snippets: [PreparedSnippet]
  let outcome: SnippetCompilation.Outcome
  /// By the number of the program; none for those that are compiled only.
  let runs: [Int: UnitRun]
  private let judge = SnippetJudge()

  /// Every probe that compiles, by what it tries.
  private let probes: [SnippetUnit.Probe: SnippetCompilation.Program]

  init(
    snippets: [PreparedSnippet], outcome: SnippetCompilation.Outcome, runs: [Int: UnitRun]
  ) {
    self.snippets = snippets
    self.outcome = outcome
    self.runs = runs
    probes = Dictionary(
      outcome.programs.compactMap { program in program.unit.probe.map { ($0, program) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// By the number of the snippet.
  var results: [Int: DocTestResult] {
    var results: [Int: DocTestResult] = [:]
    for program in outcome.programs where program.unit.probe == nil {
      for (index, part) in program.unit.parts.enumerated() where part.isTested {
        results[part.snippet] = result(of: index, in: program.unit)
      }
    }
    for (number, refusal) in outcome.refusals {
      let attributes = snippets[number].snippet.attributes
      var result = snippets[number].snippet.result(
        attributes.mustNotCompile ? .passed : refusal.status)
      if !attributes.mustNotCompile { result.diagnostics = refusal.diagnostics }
      results[number] = result
    }
    return results
  }

  private func result(of index: Int, in unit: SnippetUnit) -> DocTestResult {
    let number = unit.parts[index].snippet
    let snippet = snippets[number]
    let attributes = snippet.snippet.attributes
    if !snippet.normalizerErrors.isEmpty {
      var result = snippet.snippet.result(.failed)
      result.diagnostics = snippet.normalizerErrors
      return result
    }
    if attributes.mustNotCompile {
      return failed(snippet, "it compiles, and its fence says compile-fail")
    }
    if unit.parts.contains(where: { !snippets[$0.snippet].snippet.attributes.runs }) {
      return snippet.snippet.result(.notRun(.noRun))
    }
    let run = runs[unit.number]
    let first = UnitProgram.firstNumbers(unit, snippets)[index]
    func checks(in run: UnitRun) -> [DocTestResult.Check] {
      judge.checks(of: snippet, part: index, first: first, captures: unit.captures, in: run)
    }
    if attributes.mustTrap || attributes.mustThrow, let run {
      return stopped(snippet, index, run, checks(in: run))
    }
    let all = (probeChecks(of: number) + (run.map(checks) ?? []))
      .sorted { $0.expectation.index < $1.expectation.index }
    var result = snippet.snippet.result(
      status(of: all, index, run), checks: all, seconds: run?.seconds ?? 0)
    if let stop = run?.stop, run?.lastPart == index, result.status != .passed {
      let left = all.count { if case .stopped = $0.outcome { true } else { false } }
      result.diagnostics.append(
        Diagnostic(
          "snippet-stopped", at: place(of: run, in: snippet), stop.message,
          notes: left == 0
            ? [] : [.init("\(left) comment\(left == 1 ? "" : "s") below could not be checked")]))
    }
    return result
  }

  /// Where a run stopped, if that is known and lies in the snippet.
  private func place(
    of run: UnitRun?, in snippet: PreparedSnippet
  ) -> SourceLocation {
    let path = snippet.snippet.path
    let line = run?.stopPlaces.first { $0.path == path || $0.path.hasSuffix("/" + path) }?.line
    guard let line, snippet.snippet.lines.contains(where: { $0.number == line }) else {
      return snippet.snippet.location
    }
    return SourceLocation(path: snippet.snippet.path, line: line)
  }

  private func status(
    of checks: [DocTestResult.Check], _ part: Int, _ run: UnitRun?
  ) -> DocTestResult.Status {
    if checks.isEmpty { return .compileOnly }
    let differs = checks.contains { check in
      if case .differs = check.outcome { return true }
      return false
    }
    if differs { return .failed }
    let isStopped = checks.contains { check in
      if case .stopped = check.outcome { return true }
      return false
    }
    if isStopped {
      // What an earlier snippet did is that one's failure. An error tells of what is around the program, such as a file
      // that the text only names; a trap of the code itself.
      if run?.lastPart == part, case .trapped = run?.stop { return .failed }
      return .notRun(.stoppedBefore)
    }
    return checks.contains { $0.outcome == .met } ? .passed : .notRun(.notReached)
  }

  /// The result of a snippet that must stop; what it says behind that place is not looked for.
  private func stopped(
    _ snippet: PreparedSnippet, _ part: Int, _ run: UnitRun, _ all: [DocTestResult.Check]
  ) -> DocTestResult {
    let checks = all.filter { if case .stopped = $0.outcome { false } else { true } }
    let isRight: Bool =
      switch run.stop {
      case .threw where run.lastPart == part: snippet.snippet.attributes.mustThrow
      case .trapped where run.lastPart == part: snippet.snippet.attributes.mustTrap
      default: false
      }
    guard isRight else {
      let expected = snippet.snippet.attributes.mustTrap ? "trap" : "throw"
      return failed(
        snippet, "it should \(expected), and \(run.stop?.message ?? "ran to its end")")
    }
    let differs = checks.contains { if case .differs = $0.outcome { true } else { false } }
    return snippet.snippet.result(
      differs ? .failed : .passed, checks: checks, seconds: run.seconds)
  }

  /// What came of the statements that must not compile or must stop.
  private func probeChecks(of number: Int) -> [DocTestResult.Check] {
    snippets[number].read.expectations.compactMap { expectation in
      let probe = SnippetUnit.Probe(snippet: number, expectation: expectation.index)
      switch expectation.kind {
      case .prints, .value, .recorded: return nil
      case .doesNotCompile, .stops: break
      }
      if let messages = outcome.refusedProbes[probe] {
        return CompilerWords.areMeant(messages, by: expectation.text)
          ? .init(expectation, .met) : nil
      }
      // What was refused for another reason says nothing.
      guard let program = probes[probe] else { return nil }
      if expectation.kind == .doesNotCompile {
        return .init(expectation, .differs(actual: "it compiles"))
      }
      return runs[program.unit.number].map { run in
        .init(expectation, run.stop == nil ? .differs(actual: "it runs to its end") : .met)
      }
    }
  }

  private func failed(_ snippet: PreparedSnippet, _ message: String) -> DocTestResult {
    var result = snippet.snippet.result(.failed)
    result.diagnostics = [
      Diagnostic("snippet-expectation", at: snippet.snippet.location, message)
    ]
    return result
  }
}
