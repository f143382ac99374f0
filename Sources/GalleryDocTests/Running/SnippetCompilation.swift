internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryScripts
internal import GalleryToolchain

/// Compiles programs of snippets: many in a module, until those that the compiler refuses are out.
///
/// The errors of a module are those of single programs, as each has a file. A program that fails in a module is tried
/// by itself, where its code stands at the top level, then without captures of values if the error is on a line with one:
/// so that only the author's own code can be at fault in the end. Then the snippet that is at fault is taken out, and what
/// does not need it compiles again. Names that nothing declares are nowhere else either.
struct SnippetCompilation: Sendable {
  /// A program that is ready to run.
  struct Program: Sendable {
    var unit: SnippetUnit
    var library: String
    var entryPoint: String
    /// Its place in the library's table.
    var index: Int
    var hasMainType: Bool
  }

  /// What came of a snippet that does not compile, or of a probe.
  struct Refusal: Sendable {
    var status: DocTestResult.Status
    var diagnostics: [Diagnostic]
  }

  /// What the compiler made of all programs.
  struct Outcome: Sendable {
    var programs: [Program] = []
    /// By the snippet's number.
    var refusals: [Int: Refusal] = [:]
    /// The keys of all modules that were compiled.
    var builds: Set<String> = []
    /// What the compiler says of the snippets of probes that it refuses with the statement in them.
    var refusedProbes: [SnippetUnit.Probe: [String]] = [:]

    mutating func merge(_ other: Outcome) {
      programs += other.programs
      builds.formUnion(other.builds)
      refusals.merge(other.refusals) { first, _ in first }
      refusedProbes.merge(other.refusedProbes) { first, _ in first }
    }
  }

  let snippets: [PreparedSnippet]
  /// What refusals mean.
  let reader: RefusalReader
  /// What compiles modules, or knows them.
  let memory: SnippetMemory
  /// Absolute path of a folder for sources and libraries.
  let folder: String
  /// Whether all is compiled with `-O`, whatever is said of it.
  let optimizes: Bool
  /// What a program finds around it, by one of its snippets.
  let context: @Sendable (Snippet) -> SnippetContext

  /// Programs that are compiled together, or one that stands apart.
  private struct Group: Sendable {
    var units: [SnippetUnit]
    /// How often programs of it were tried before.
    var round = 0
  }

  /// Compiles programs, as many groups at once as `jobs` says.
  func compile(_ units: [SnippetUnit], jobs: Int) async throws -> Outcome {
    var open = SnippetModules.together(units.filter { !$0.isApart }, snippets)
      .map { Group(units: $0) }
    open += units.filter(\.isApart).map { Group(units: [$0]) }
    return try await withThrowingTaskGroup(of: (Outcome, [Group]).self) { tasks in
      var outcome = Outcome()
      var running = 0
      while true {
        while running < max(1, jobs), !open.isEmpty {
          let group = open.removeFirst()
          running += 1
          tasks.addTask { try await compile(group) }
        }
        guard let (part, left) = try await tasks.next() else { break }
        running -= 1
        outcome.merge(part)
        // Modules take longest, and the programs that leave them are compiled last.
        open.insert(contentsOf: left.filter { !$0.units[0].isApart }, at: 0)
        open += left.filter { $0.units[0].isApart }
      }
      outcome.programs.sort { $0.unit.number < $1.unit.number }
      return outcome
    }
  }

  /// Compiles a group; what is left to be compiled if the compiler refuses it.
  private func compile(_ group: Group) async throws -> (Outcome, [Group]) {
    try Task.checkCancellation()
    let units = group.units
    let isApart = units[0].isApart
    let build = try await build(group)
    var outcome = Outcome()
    outcome.builds.insert(build.key)
    if let library = build.library {
      outcome.programs = units.enumerated().map { index, unit in
        Program(
          unit: unit, library: library, entryPoint: build.entryPoint, index: index,
          hasMainType: isApart && hasMainType(unit))
      }
      return (outcome, [])
    }
    var messages = sorted(build.failures, in: units)
    if messages.isEmpty {
      // The compiler or the linker failed for a reason without a place: halve until it is alone.
      guard units.count == 1 else {
        let half = units.count / 2
        return (outcome, [units[..<half], units[half...]].map { following(group, Array($0)) })
      }
      guard isApart else { return (outcome, [following(group, [units[0].apart])]) }
      messages[units[0].number] = [
        Message(
          part: units[0].parts.count - 1, line: nil, column: nil,
          text: build.failures.first?.message ?? "the compiler failed without a message")
      ]
    }
    var together: [SnippetUnit] = []
    var apart: [SnippetUnit] = []
    for unit in units {
      guard let own = messages[unit.number] else {
        together.append(unit)
        continue
      }
      guard let next = next(unit, own, &outcome) else { continue }
      if next.isApart { apart.append(next) } else { together.append(next) }
    }
    let left = together.isEmpty ? [] : [following(group, together)]
    return (outcome, left + apart.map { following(group, [$0]) })
  }

  private func following(_ group: Group, _ units: [SnippetUnit]) -> Group {
    Group(units: units, round: group.round + 1)
  }

  private func hasMainType(_ unit: SnippetUnit) -> Bool {
    unit.parts.contains { snippets[$0.snippet].facts.hasMainType }
  }

  private func build(_ group: Group) async throws -> SnippetBuild {
    let units = group.units
    let isApart = units[0].isApart
    var files = units.enumerated().map { program($1, index: $0).file }
    if !isApart { files.append(UnitProgram.main(count: units.count)) }
    let module = SnippetModule(
      name: CompiledNames.module, files: files,
      imports: Set(units.flatMap(modules)).sorted(),
      parsesAsLibrary: isApart && hasMainType(units[0]),
      optimized: optimizes || context(of: units[0]).isOptimized, script: script(of: units[0]))
    let place = "\(folder)/\(optimizes ? "optimized-" : "")\(units[0].number)-\(group.round)"
    return try await memory.compile(module, in: place)
  }

  /// The modules that a program imports, and those that are imported for it.
  private func modules(of unit: SnippetUnit) -> [String] {
    unit.parts.flatMap { snippets[$0.snippet].facts.modules }
      + context(of: unit).imports.map(\.module)
  }

  func program(_ unit: SnippetUnit, index: Int) -> UnitProgram {
    let given = context(of: unit).imports.filter { !unit.importsLess || !$0.isCovered }
    // Who imports a part of the package means that part: with all of it, names can be ambiguous.
    let own = Set(unit.parts.flatMap { snippets[$0.snippet].facts.modules })
    let isSaid = given.contains { $0.module != "Foundation" && own.contains($0.module) }
    return UnitProgram(
      unit, index: index, snippets,
      imports: isSaid
        ? given.filter { $0.module == "Foundation" || $0.isTestable && own.contains($0.module) }
        : given)
  }

  /// The example whose blocks are a program; nil for other documentation.
  private func script(of unit: SnippetUnit) -> SnippetModule.Script? {
    let snippet = snippets[unit.parts[0].snippet].snippet
    guard case .example = snippet.origin else { return nil }
    return SnippetModule.Script(
      path: snippet.path, imports: unit.parts.flatMap { snippets[$0.snippet].facts.modules })
  }

  func context(of unit: SnippetUnit) -> SnippetContext {
    context(snippets[unit.parts[unit.parts.count - 1].snippet].snippet)
  }
}

extension SnippetUnit {
  /// The same as a program of its own.
  fileprivate var apart: SnippetUnit {
    var unit = self
    unit.isApart = true
    return unit
  }
}
