import GalleryModel
import Testing

@testable import GalleryScripts

struct ExpectationReaderTests {
  private func text(_ code: String, column: Int = 1) -> SnippetText {
    var offset = 0
    var lines: [Snippet.Line] = []
    for (index, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      lines.append(
        Snippet.Line(String(line), number: 10 + index, column: column, offset: offset + column - 1))
      offset += line.utf8.count + column
    }
    return SnippetText(lines)
  }

  /// Kind and expected text of each comment that says something.
  private func found(_ code: String) throws -> [String] {
    try #require(SnippetReader.read(text(code))).expectations.map { expectation in
      switch expectation.kind {
      case .prints(let unordered): "prints\(unordered ? " unordered" : "") \(expectation.text)"
      case .value: "value \(expectation.text)"
      case .doesNotCompile: "does not compile"
      case .stops: "stops"
      case .recorded: "recorded"
      }
    }
  }

  @Test(
    arguments: [
      ("print(x) // Prints \"a \"b\"\"", "prints a \"b\""),
      ("print(x)\n// prints [1, 2]", "prints [1, 2]"),
      ("print(x)\n// Prints:\n// one line\n// - another", "prints one line\n- another"),
      ("print(x)\n// Prints \"one\"\n// Prints \"two\"", "prints one\ntwo"),
      ("print(x) // Prints \"5\"\n// snippet.hide", "prints 5"),
      ("print(x)\n// Prints \"5\"\n// 2024\n// nil", "prints 5"),
      ("print(x)\n// Prints \"one\n// two\"", "prints one\ntwo"),
      ("print(x)\n/* Prints:\n   [1]\n   [2]\n */", "prints [1]\n[2]"),
      ("for i in a { print(i) }\n// [1]\n// [2]", "prints [1]\n[2]"),
      ("print(a)\n// Unordered output:\n// b\n// c", "prints unordered b\nc"),
      ("f(x) // [1, 2, 3]", "value [1, 2, 3]"),
      ("let y = f(x) // → x", "value x"),
      ("f(x) // => Optional(3)", "value Optional(3)"),
      ("let y = f(x)\n// [\"a\": 1, \"b\": 2]", "value [\"a\": 1, \"b\": 2]"),
      ("a.sort()\n// `a` is now `[1, 2]`", "value [1, 2]"),
      ("f(x) // [1, 2, ...]", "value [1, 2, ...]"),
      ("f(x) // \"two\", \"one\"", "value \"two\", \"one\""),
      ("f(x) // -1.5", "value -1.5"),
      ("let n: Int = \"\" // error: cannot convert", "does not compile"),
      ("a[9] // Fatal error: Index out of range", "stops"),
      ("f() // Error", "stops"),
    ]) func `What comments say today is understood`(code: String, expected: String) throws
  {
    #expect(try found(code) == [expected])
  }

  @Test(
    arguments: [
      "let limit = 5 // 0...10", "f(x) // sorted in place", "f(x) // Error handling is below",
      "f(x) // see page 3", "// Prints all links\nf(x)", "f(x) // prints debugging information",
      "let a = [\n  1,  // 1\n  2,  // 2\n]", "f(x) // unchanged", "f(x) // TODO: 3",
      "if x == 3 {  // true\n}", "f(x) // SELECT * FROM player", "// 1\nf(x)",
      "f(x) // https://example.org/3", "var x: Int // 3", "f(x) // a, b",
    ]) func `Ordinary remarks say nothing`(code: String) throws
  {
    #expect(try found(code) == [])
  }

  @Test func `A comment above a paragraph speaks of what stands below it`() throws {
    let read = try #require(
      SnippetReader.read(text("let a = 1\n\n// Prints \"1\"\nlet b = a\nprint(b)\n\nprint(2)")))
    let end = "let a = 1\n\n// Prints \"1\"\nlet b = a\nprint(b)".utf8.count
    #expect(read.captures == [.output(after: end)])
  }

  @Test func `Pieces name the bytes of the file`() throws {
    let read = try #require(
      SnippetReader.read(text("print(1)\n// Prints \"één\"", column: 9)))
    let piece = read.expectations[0].pieces[0]
    // Eight bytes stand in front of each line of the file, a line feed behind the first.
    let start = 8 + 8 + 1 + 8 + "// Prints \"".utf8.count
    #expect(piece == .init(start..<start + "één".utf8.count, "één", isQuoted: true))
    #expect(read.expectations[0].line == 11)
    #expect(read.expectations[0].column == 9)
  }

  @Test func `Captures keep every line and tell how far columns moved`() throws {
    let snippet = text("f(x) // 3\nlet y = g() // [1]\nbad // error: no\nprint(y) // Prints \"1\"")
    let read = try #require(SnippetReader.read(snippet))
    let code = SnippetInstrumenter(captures: .all, movesImports: false, firstIndex: 7)
      .instrument(snippet, as: read)
    #expect(
      code.text == """
        _galleryExpect(7, f(x)) // 3
        let y = g(); _galleryExpect(8, y) // [1]
            // error: no
        print(y); _galleryMark(10) // Prints "1"

        """)
    #expect(code.columnMap.original(column: 19, line: 1) == 1)
    let probe = SnippetInstrumenter(captures: .none, movesImports: false, keptItem: 2)
      .instrument(snippet, as: read)
    #expect(probe.text == snippet.text)
  }

  @Test func `A mark behind a conditional block opens the next line`() throws {
    let snippet = text("#if DEBUG\nprint(1)\n#endif\n// Prints \"1\"")
    let code = SnippetInstrumenter(captures: .all, movesImports: false)
      .instrument(snippet, as: try #require(SnippetReader.read(snippet)))
    #expect(
      code.text == "#if DEBUG\nprint(1)\n#endif\n_galleryMark(0); // Prints \"1\"\n")
  }

  @Test func `Code that does not parse says what is missing and where`() throws {
    let read = try #require(SnippetReader.read(text("let a = 1\nlet p = Player(id: nil, ...)")))
    #expect(read.facts.syntaxError?.hasPrefix("11: ") == true)
    #expect(read.expectations == [])
  }

  @Test func `Values nested without end are no values`() {
    #expect(!ValueSyntax.isValue(Substring(String(repeating: "[", count: 50_000))))
  }
}
