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
    /// What the compiler says of the snippets of probes that it refuses with the statement in them.
    var refusedProbes: [SnippetUnit.Probe: [String]] = [:]

    mutating func merge(_ other: Outcome) {
      programs += other.programs
      refusals.merge(other.refusals) { first, _ in first }
      refusedProbes.merge(other.refusedProbes) { first, _ in first }
    }
  }

  let snippets: [PreparedSnippet]
  /// What refusals mean.
  let reader: RefusalReader
  let compiler: ExampleCompiler
  /// Absolute path of a folder for sources and libraries.
  let folder: String
  /// Whether all is compiled with `-O`, whatever is said of it.
  let optimizes: Bool
  /// What a program finds around it, by one of its snippets.
  let context: @Sendable (Snippet) -> SnippetContext

  /// The largest module: its parts are compiled one after the other.
  private static let largestModule = 120

  /// Compiles programs, as many at once as `jobs` says.
  func compile(_ units: [SnippetUnit], jobs: Int) async throws -> Outcome {
    let apart = units.filter(\.isApart).map { [$0] }
    let merged = units.filter { !$0.isApart }
    let size = max(1, min(Self.largestModule, (merged.count + jobs - 1) / max(1, jobs)))
    let chunks = stride(from: 0, to: merged.count, by: size).map {
      Array(merged[$0..<min($0 + size, merged.count)])
    }
    var open = (chunks + apart)[...]
    return try await withThrowingTaskGroup(of: Outcome.self) { group in
      var outcome = Outcome()
      func addNext() {
        guard let chunk = open.popFirst() else { return }
        group.addTask { try await compileUntilDone(chunk) }
      }
      for _ in 0..<max(1, jobs) { addNext() }
      while let part = try await group.next() {
        outcome.merge(part)
        addNext()
      }
      outcome.programs.sort { $0.unit.number < $1.unit.number }
      return outcome
    }
  }

  /// Compiles programs of one module, and by themselves those that need it.
  private func compileUntilDone(_ units: [SnippetUnit]) async throws -> Outcome {
    var outcome = Outcome()
    var merged = units.filter { !$0.isApart }
    var apart = units.filter(\.isApart)
    var round = 0
    while !merged.isEmpty {
      try Task.checkCancellation()
      round += 1
      let name = "\(modulePrefix)Snippets\(merged[0].number)_\(round)"
      let build = try await build(merged, name: name)
      if let library = build.library {
        outcome.programs += merged.enumerated().map {
          Program(
            unit: $1, library: library, entryPoint: build.entryPoint, index: $0,
            hasMainType: false)
        }
        break
      }
      let failures = sorted(build.failures, in: merged)
      if failures.isEmpty {
        // The compiler or the linker failed for a reason without a place: halve until it is alone.
        guard merged.count > 1 else {
          apart += merged.map(\.apart)
          break
        }
        outcome.merge(try await compileUntilDone(Array(merged[..<(merged.count / 2)])))
        merged = Array(merged[(merged.count / 2)...])
        continue
      }
      var left: [SnippetUnit] = []
      for unit in merged {
        guard let messages = failures[unit.number] else {
          left.append(unit)
          continue
        }
        guard let next = next(unit, messages, &outcome) else { continue }
        if next.isApart { apart.append(next) } else { left.append(next) }
      }
      merged = left
    }
    for unit in apart { try await compileAlone(unit, &outcome) }
    return outcome
  }

  private func compileAlone(_ unit: SnippetUnit, _ outcome: inout Outcome) async throws {
    var current: SnippetUnit? = unit
    var round = 0
    while let unit = current {
      try Task.checkCancellation()
      round += 1
      let hasMainType = unit.parts.contains { snippets[$0.snippet].facts.hasMainType }
      let build = try await build([unit], name: "\(modulePrefix)Snippet\(unit.number)_\(round)")
      if let library = build.library {
        outcome.programs.append(
          Program(
            unit: unit, library: library, entryPoint: build.entryPoint, index: 0,
            hasMainType: hasMainType))
        return
      }
      var messages = sorted(build.failures, in: [unit])[unit.number] ?? []
      if messages.isEmpty {
        messages = [
          Message(
            part: unit.parts.count - 1, line: nil, column: nil,
            text: build.failures.first?.message ?? "the compiler failed without a message")
        ]
      }
      current = next(unit, messages, &outcome)
    }
  }

  /// Both ways of compiling write below one folder.
  private var modulePrefix: String { optimizes ? "GalleryOptimized" : "Gallery" }

  private func build(_ units: [SnippetUnit], name: String) async throws -> SnippetBuild {
    let programs = units.map { program($0) }
    var files = programs.map(\.file)
    if !units[0].isApart { files.append(UnitProgram.main(of: units)) }
    let parsesAsLibrary =
      units[0].isApart
      && units[0].parts.contains { snippets[$0.snippet].facts.hasMainType }
    return try await compiler.compile(
      SnippetModule(
        name: name, files: files, parsesAsLibrary: parsesAsLibrary,
        optimized: optimizes || context(of: units[0]).isOptimized, script: script(of: units[0])),
      in: "\(folder)/\(name)")
  }

  private func program(_ unit: SnippetUnit) -> UnitProgram {
    let given = context(of: unit).imports.filter { !unit.importsLess || !$0.isCovered }
    // Who imports a part of the package means that part: with all of it, names can be ambiguous.
    let own = Set(unit.parts.flatMap { snippets[$0.snippet].facts.modules })
    let isSaid = given.contains { $0.module != "Foundation" && own.contains($0.module) }
    return UnitProgram(
      unit, snippets,
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

  private func context(of unit: SnippetUnit) -> SnippetContext {
    context(snippets[unit.parts[unit.parts.count - 1].snippet].snippet)
  }

  /// An error of the compiler in one part of a program.
  private struct Message {
    var part: Int
    var line: Int?
    var column: Int?
    var text: String
    /// True on a line on which a value is captured.
    var isAtCapture = false
  }

  /// The messages of each program, by its number; none for places outside all programs.
  private func sorted(
    _ failures: [SnippetBuild.Failure], in units: [SnippetUnit]
  ) -> [Int: [Message]] {
    let byNumber = Dictionary(uniqueKeysWithValues: units.map { ($0.number, $0) })
    var messages: [Int: [Message]] = [:]
    var programs: [Int: UnitProgram] = [:]
    for failure in failures {
      // The path begins with the program's number; a file's own lines are in a file of that name.
      let name = failure.path.split(separator: "/").last { $0.hasSuffix(".swift") } ?? ""
      let number =
        failure.path.split(separator: "/").first.flatMap { Int($0) }
        ?? Int(name.dropFirst("gallerySnippet".count).dropLast(".swift".count))
        ?? (units.count == 1 ? units[0].number : nil)
      guard let number, let unit = byNumber[number] else { continue }
      let program = programs[number] ?? self.program(unit)
      programs[number] = program
      let place = program.place(of: failure, in: unit, snippets)
      messages[number, default: []].append(
        Message(
          part: place?.part ?? unit.parts.count - 1, line: place?.line, column: place?.column,
          text: failure.message, isAtCapture: place?.isAtCapture ?? true))
    }
    return messages
  }

  /// The program to try after an error; nil if nothing is left of it, which the outcome then tells.
  private func next(
    _ unit: SnippetUnit, _ messages: [Message], _ outcome: inout Outcome
  ) -> SnippetUnit? {
    var unit = unit
    if !unit.importsLess, messages.contains(where: { CompilerWords.isAmbiguous($0.text) }),
      context(of: unit).imports.contains(where: \.isCovered)
    {
      unit.importsLess = true
      return unit
    }
    if let probe = unit.probe { return next(probe, of: unit, messages, &outcome) }
    if !messages.contains(where: { CompilerWords.isFinal($0.text) }) {
      if !unit.isApart {
        unit.isApart = true
        return unit
      }
      if unit.captures == .all, messages.contains(where: \.isAtCapture) {
        unit.captures = .output
        return unit
      }
    }
    let broken = atFault(messages, in: unit)
    for index in broken {
      let part = unit.parts[index]
      let own = messages.filter { $0.part == index }
      if part.isTested {
        outcome.refusals[part.snippet] = Refusal(
          status: reader.status(
            of: part.snippet, own.map(\.text), broken: unit.brokenParts),
          diagnostics: own.map { diagnostic($0, in: unit) })
      }
      if !unit.brokenParts.contains(part.snippet) { unit.brokenParts.append(part.snippet) }
    }
    unit.parts = unit.parts.indices.compactMap { index in
      guard broken.contains(index) else { return unit.parts[index] }
      return declarations(of: unit.parts[index], messages.filter { $0.part == index })
    }
    unit.captures = .all
    return unit.parts.contains(where: \.isTested) ? unit : nil
  }

  /// The parts with errors, in order, without those whose errors may come of what is above: parts that need another with
  /// errors.
  private func atFault(_ messages: [Message], in unit: SnippetUnit) -> [Int] {
    let broken = Set(messages.map(\.part)).sorted()
    return broken.filter { index in
      let isFinal = messages.contains { $0.part == index && CompilerWords.isFinal($0.text) }
      let facts = snippets[unit.parts[index].snippet].facts
      return isFinal
        || !broken.contains { other in
          other < index && facts.needs(snippets[unit.parts[other].snippet].facts)
        }
    }
  }

  /// What is left of a part for those below it: its declarations without errors in them; nil if nothing is.
  private func declarations(of part: SnippetUnit.Part, _ messages: [Message]) -> SnippetUnit.Part? {
    let items = snippets[part.snippet].read.items
    let lines = messages.map(\.line)
    let kept = (part.kept ?? snippets[part.snippet].declarations).filter {
      index in
      !lines.contains { line in line.map(items[index].lines.contains) ?? false }
    }
    // Without progress, an error has its place in no declaration.
    guard !kept.isEmpty, kept != part.kept else { return nil }
    return SnippetUnit.Part(snippet: part.snippet, isTested: false, kept: kept)
  }

  /// The same for a probe: only errors in its own snippet are what the comment says.
  private func next(
    _ probe: SnippetUnit.Probe, of unit: SnippetUnit, _ messages: [Message],
    _ outcome: inout Outcome
  ) -> SnippetUnit? {
    let broken = Set(messages.filter { $0.line != nil }.map(\.part))
    let own = messages.filter { unit.parts[$0.part].snippet == probe.snippet && $0.line != nil }
    if !own.isEmpty {
      outcome.refusedProbes[probe] = own.map(\.text)
      return nil
    }
    if broken.isEmpty { return nil }
    var unit = unit
    unit.parts = unit.parts.indices.filter { !broken.contains($0) }.map { unit.parts[$0] }
    return unit
  }

  private func diagnostic(_ message: Message, in unit: SnippetUnit) -> Diagnostic {
    let snippet = snippets[unit.parts[message.part].snippet].snippet
    return Diagnostic(
      "swift-compiler",
      at: SourceLocation(
        path: snippet.path, line: message.line ?? snippet.lines[0].number,
        column: message.column),
      message.text)
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
