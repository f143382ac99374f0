internal import GalleryModel
internal import GalleryScripts
internal import GalleryToolchain

/// The file of a program of snippets, and how its places lead back to the author's.
struct UnitProgram: Sendable {
  /// The number with which the start of the first part is marked: beyond those of all expectations.
  static let firstPart = 1 << 30

  /// The file in a module of many programs, as a function; apart, as code of the top level.
  let file: SnippetModule.File
  private let maps: [ColumnMap]
  private let index: Int

  /// The program at an index of its module.
  init(
    _ unit: SnippetUnit, index program: Int, _ snippets: [PreparedSnippet],
    imports: [SnippetContext.Import]
  ) {
    var text = "import GalleryRuntime\n"
    for module in imports { text += module.declaration + "\n" }
    var maps: [ColumnMap] = []
    let hasMainType = unit.parts.contains { snippets[$0.snippet].facts.hasMainType }
    if !unit.isApart {
      for line in unit.parts.flatMap({ snippets[$0.snippet].facts.imports }) { text += line + "\n" }
      text += "@MainActor func \(Self.function(program))() async throws {\n"
    }
    let numbers = Self.firstNumbers(unit, snippets)
    var open = 0
    for (index, part) in unit.parts.enumerated() {
      let snippet = snippets[part.snippet]
      let probe = unit.probe.flatMap { $0.snippet == part.snippet ? $0.expectation : nil }
      let instrumenter = SnippetInstrumenter(
        captures: part.isTested && !hasMainType ? unit.captures : .none,
        movesImports: !unit.isApart, keptItems: part.kept, keptItem: probe,
        firstIndex: numbers[index])
      let code = instrumenter.instrument(snippet.text, as: snippet.read)
      maps.append(code.columnMap)
      if !hasMainType { text += "_galleryMark(\(Self.firstPart + index))\n" }
      if let setup = snippet.setup {
        text += Self.located(at: snippet.snippet.setup[0], unit, program, snippet) + setup.text
      }
      text += Self.located(at: snippet.snippet.lines[0], unit, program, snippet) + code.text
      text += "#sourceLocation()\n"
      let scopes = part.kept == nil ? snippet.read.scopeCount : 0
      // Extensions below can only stand at the top level.
      if unit.isApart { text += Self.ends(scopes) } else { open += scopes }
    }
    if !unit.isApart { text += Self.ends(open) + "}\n" }
    file = SnippetModule.File(
      name: unit.isApart ? "main.swift" : "\(Self.function(program)).swift", text: text)
    self.maps = maps
    self.index = program
  }

  /// The number of the first expectation of each part: they are counted through the program.
  static func firstNumbers(_ unit: SnippetUnit, _ snippets: [PreparedSnippet]) -> [Int] {
    var next = 0
    return unit.parts.map { part in
      defer { next += snippets[part.snippet].read.expectations.count }
      return next
    }
  }

  /// The name of a program's function in a module of many.
  private static func function(_ index: Int) -> String { "gallerySnippet\(index)" }

  /// The file that calls one of a module's functions.
  static func main(count: Int) -> SnippetModule.File {
    let names = (0..<count).map(function).joined(separator: ",\n  ")
    return SnippetModule.File(
      name: "main.swift",
      text: """
        import GalleryRuntime
        let gallerySnippets: [@MainActor () async throws -> Void] = [
          \(names)
        ]
        try await gallerySnippets[_gallerySnippet()]()

        """)
  }

  /// A place of the author's.
  struct Place {
    var part: Int
    var line: Int
    var column: Int?
    /// True if something was put into the line.
    var isAtCapture: Bool
  }

  /// The part in which the compiler's place lies, and the author's column; nil for other places.
  func place(
    of failure: SnippetBuild.Failure, in unit: SnippetUnit, _ snippets: [PreparedSnippet]
  ) -> Place? {
    guard let line = failure.line else { return nil }
    let found = unit.parts.indices.last { index in
      let snippet = snippets[unit.parts[index].snippet].snippet
      let first = (snippet.setup + snippet.lines).map(\.number).min() ?? 0
      return failure.path == Self.path(of: snippet, unit, self.index) && first <= line
        && line <= (snippet.lines.last?.number ?? 0) + 1
    }
    guard let found else { return nil }
    let first = snippets[unit.parts[found].snippet].snippet.lines[0].number
    let own = line - first + 1
    return Place(
      part: found, line: line,
      column: failure.column.map { maps[found].original(column: $0, line: own) },
      isAtCapture: maps[found].insertions.contains { $0.line == own })
  }

  /// The path that the compiler is told: in a module of many, the program's index in front keeps those of one page
  /// apart.
  private static func path(of snippet: Snippet, _ unit: SnippetUnit, _ index: Int) -> String {
    unit.isApart ? snippet.path : "\(index)/\(snippet.path)"
  }

  private static func ends(_ scopes: Int) -> String { String(repeating: "}\n", count: scopes) }

  private static func located(
    at line: Snippet.Line, _ unit: SnippetUnit, _ program: Int, _ snippet: PreparedSnippet
  ) -> String {
    let path = path(of: snippet.snippet, unit, program)
      .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "#sourceLocation(file: \"\(path)\", line: \(line.number))\n"
  }
}
