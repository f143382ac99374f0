internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryScripts
internal import GalleryToolchain

/// What is tried next after the compiler has refused a program.
extension SnippetCompilation {
  /// An error of the compiler in one part of a program.
  struct Message {
    var part: Int
    var line: Int?
    var column: Int?
    var text: String
    /// True on a line on which a value is captured.
    var isAtCapture = false
  }

  /// The messages of each program, by its number; none for places outside all programs.
  func sorted(
    _ failures: [SnippetBuild.Failure], in units: [SnippetUnit]
  ) -> [Int: [Message]] {
    var messages: [Int: [Message]] = [:]
    var programs: [Int: UnitProgram] = [:]
    for failure in failures {
      // The path begins with the program's index; a file's own lines are in a file of that name.
      let name = failure.path.split(separator: "/").last { $0.hasSuffix(".swift") } ?? ""
      let index =
        failure.path.split(separator: "/").first.flatMap { Int($0) }
        ?? Int(name.dropFirst("gallerySnippet".count).dropLast(".swift".count))
        ?? (units.count == 1 ? 0 : nil)
      guard let index, units.indices.contains(index) else { continue }
      let unit = units[index]
      let program = programs[index] ?? self.program(unit, index: index)
      programs[index] = program
      let place = program.place(of: failure, in: unit, snippets)
      messages[unit.number, default: []].append(
        Message(
          part: place?.part ?? unit.parts.count - 1, line: place?.line, column: place?.column,
          text: failure.message, isAtCapture: place?.isAtCapture ?? true))
    }
    return messages
  }

  /// The program to try after an error; nil if nothing is left of it, which the outcome then tells.
  func next(
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
