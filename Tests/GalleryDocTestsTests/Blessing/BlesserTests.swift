import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

@Suite struct BlesserTests {
  /// What becomes of a text with marked pieces, and the ids and summaries of what is said about it.
  private func bless(
    _ marked: String, _ actual: String, _ kind: CommentKind = .prints(unordered: false)
  ) -> (text: String, said: [String]) {
    let source = MarkedSource(marked)
    let blessed = Blesser(path: "a.swift", bytes: source.bytes).bless([source.check(actual, kind)])
    return (
      String(decoding: blessed.value.edited, as: UTF8.self),
      blessed.diagnostics.map { "\($0.id): \($0.summary)" }
    )
  }

  @Test(arguments: [
    ("print(1)\n// Prints \"«old»\"\n", "new", "print(1)\n// Prints \"new\"\n"),
    ("print(1) // prints «old»\r\nx", "new", "print(1) // prints new\r\nx"),
    ("/// print(1) // Prints \"«é»\" always", "", "/// print(1) // Prints \"\" always"),
    // Documentation writes quotation marks and backslashes as they are printed.
    ("// Prints \"«He said \"hi\"»\"", #"A \"b" \n"#, #"// Prints "A \"b" \n""#),
    ("// Prints:\n// «a»\n//«»\n// «c»\n", "a\nb\nc", "// Prints:\n// a\n// b\n// c\n"),
  ])
  func `The bytes of the pieces change and no other`(
    _ marked: String, _ actual: String, _ expected: String
  ) {
    let blessed = bless(marked, actual)
    #expect(blessed.text == expected)
    #expect(blessed.said.isEmpty)
  }

  @Test(arguments: [
    // Below a line of comments, as it is.
    ("/// // Prints \"«a»\"\n/// b\n", "/// // Prints \"1\"\n/// // Prints \"2\"\n/// b\n"),
    // Below a line of code, which becomes blanks, one for each character.
    (
      "  ///\tprïnt(\"//\")\t// Prints \"«a»\" (b)\r\nx",
      "  ///\tprïnt(\"//\")\t// Prints \"1\" (b)\r\n  ///\t           \t// Prints \"2\"\r\nx"
    ),
    // At the end of the file, whose line feeds are those above.
    ("x\r\ny // prints «a»", "x\r\ny // prints 1\r\n  // prints 2"),
    ("y // prints «a»", "y // prints 1\n  // prints 2"),
    ("> - // Prints:\n>   // «a»\n", "> - // Prints:\n>   // 1\n>   // 2\n"),
    // In a block comment.
    (" * // Prints \"«a»\"\n */", " * // Prints \"1\"\n * // Prints \"2\"\n */"),
    (" *   «a»\n */", " *   1\n *   2\n */"),
    ("f() /* Prints \"«a»\" */; g()\n", "f() /* Prints \"1\" */; g()\n    /* Prints \"2\" */\n"),
  ])
  func `Further lines get lines that continue the comment`(_ marked: String, _ expected: String) {
    let blessed = bless(marked, "1\n2")
    #expect(blessed.text == expected)
    #expect(blessed.said.isEmpty)
  }

  @Test(arguments: ["```", "  ~~~~ x"])
  func `A line that would end a fence is refused`(_ line: String) {
    let marked = "print(1)\n/* Prints:\n«a»\n*/\n"
    let blessed = bless(marked, line)
    #expect(blessed.text == marked.replacing("«", with: "").replacing("»", with: ""))
    #expect(blessed.said.count == 1)
    #expect(bless("// Prints \"«a»\"\n", line).text == "// Prints \"\(line)\"\n")
  }

  @Test func `An empty line gets no blank at its end`() {
    #expect(bless("// Prints:\n// «a»\n", "a\n\nb").text == "// Prints:\n// a\n//\n// b\n")
  }

  @Test func `Lines follow a last line that was empty`() {
    #expect(
      bless("// Prints:\n// «a»\n//«»\n", "a\nb\nc").text == "// Prints:\n// a\n// b\n// c\n")
    #expect(
      bless("// Prints:\n// «a»\n//«»\n", "a\n\nc").text == "// Prints:\n// a\n//\n// c\n")
  }

  @Test(arguments: [
    ("// Prints \"«a»\"\n// Prints \"«b»\"\n// Prints \"«c»\"\nx", "// Prints \"1\"\nx"),
    ("/// // Prints \"«a»\"\r\n/// // Prints \"«b»\"\r\nx", "/// // Prints \"1\"\r\nx"),
    ("// Prints \"«a»\"\r\n// Prints \"«b»\"\r\n// Prints \"«c»\"", "// Prints \"1\""),
    // Code stands on the line of the second.
    ("p() // Prints \"«a»\"\np() // Prints \"«b»\"\n", "p() // Prints \"1\"\np() // Prints \"\"\n"),
    // The comment around it ends on that line.
    ("/** // Prints \"«a»\"\n // Prints \"«b»\" */", "/** // Prints \"1\"\n // Prints \"\" */"),
    ("/* Prints \"«a»\" */\n/* Prints \"«b»\" */\n", "/* Prints \"1\" */\n"),
    // Both stand on one line.
    ("/* \"«a»\" \"«b»\" */\n", "/* \"1\" \"\" */\n"),
  ])
  func `Pieces that are too many go with their lines, where they are alone`(
    _ marked: String, _ expected: String
  ) {
    let blessed = bless(marked, "1")
    #expect(blessed.text == expected)
    #expect(blessed.said.isEmpty)
  }

  @Test func `A value is put in on its line`() {
    #expect(bless("a // → «[1]»\n", "[1, 2]", .value).text == "a // → [1, 2]\n")
    #expect(bless("a // «\"b\"»\n", "\"c\"", .value).text == "a // \"c\"\n")
  }

  @Test func `A text with escapes is written with escapes`() {
    var source = MarkedSource(#"// Prints "«a\tb»""#)
    source.pieces[0].text = "a\tb"
    let blessed = Blesser(path: "a", bytes: source.bytes).bless([source.check("\\\"\u{1B}")])
    #expect(String(decoding: blessed.value.edited, as: UTF8.self) == #"// Prints "\\\"\u{1B}""#)
    #expect(blessed.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("// Prints \"«a»\"\n", "\u{1B}[0m", CommentKind.prints(unordered: false), "control"),
    ("// Prints \"«a»\"\n", "a\r\nb", .prints(unordered: false), "control"),
    ("/*\n// Prints \"«a»\"\n*/", "*/", .prints(unordered: false), "'*/'"),
    ("/*\n// «a»*/", "a/", .prints(unordered: false), "'/*'"),
    ("<!--\n// Prints \"«a»\"\n-->", "-->", .prints(unordered: false), "'-->'"),
    ("// prints «a»\n", "a ", .prints(unordered: false), "ends with blanks"),
    ("// prints «a»\n", "\"a\"", .prints(unordered: false), "quotation marks"),
    ("// prints «a»\n", "", .prints(unordered: false), "nothing was printed"),
    ("// «a»\n", "", .value, "empty"),
    ("// «a»\n", " a", .value, "begins with blanks"),
    ("// «a»\n", "a\nb", .value, "several lines"),
    ("// Error\n", "a", .prints(unordered: false), "no text"),
    ("// Error: «a»\n", "b", .stops, "how the code ends"),
    ("// error: «a»\n", "b", .doesNotCompile, "how the code ends"),
    ("x\n/* Prints \"«a»\"\n*/", "a\nb", .prints(unordered: false), "no line can follow"),
    ("/*\n Prints «a»\n*/", "a\nb", .prints(unordered: false), "no line can follow"),
    ("// prints «a»\nx() // prints «b»\n", "a", .prints(unordered: false), "holds more"),
  ])
  func `What would not read back is refused and nothing is written`(
    _ marked: String, _ actual: String, _ kind: CommentKind, _ reason: String
  ) {
    let blessed = bless(marked, actual, kind)
    #expect(Array(blessed.text.utf8) == MarkedSource(marked).bytes)
    #expect(blessed.said.count == 1)
    #expect(blessed.said.allSatisfy { $0.hasPrefix("bless-refused: ") && $0.contains(reason) })
  }

  @Test func `The signs of comments are text where no comment is open`() {
    #expect(bless("// Prints \"«a»\"\n", "*/ /* -->").text == "// Prints \"*/ /* -->\"\n")
  }

  @Test(arguments: [
    "// Prints \"a» \"", "// Prints \"«aa»\"", "// Prints «a»\"", "// Prints 'a\"", "//",
    "// Prints \"a\n\"",
  ])
  func `A file that has changed since is left as it is`(_ now: String) {
    let source = MarkedSource("// Prints \"«a»\"")
    let bytes = MarkedSource(now).bytes
    let blessed = Blesser(path: "a.swift", bytes: bytes).bless([source.check("b")])
    let isSame = Array(now.utf8) == source.bytes
    #expect(!isSame && blessed.value.edited == bytes)
    #expect(blessed.diagnostics.map(\.id) == ["bless-changed"])
  }

  @Test func `One comment that does not fit its file leaves the others as they are too`() {
    let good = MarkedSource("// Prints \"«a»\"\n// Prints \"b\"\n")
    let other = MarkedSource("// Prints \"a\"\n// Prints \"«c»\"\n")
    let blessed = Blesser(path: "a.swift", bytes: good.bytes).bless([
      good.check("new"), other.check("new"),
    ])
    #expect(!blessed.value.isChanged)
  }

  @Test func `A comment that is refused leaves the others to be edited`() {
    let first = MarkedSource("// Prints \"«a»\"\n// Prints \"b\"\n")
    let second = MarkedSource("// Prints \"a\"\n// Prints \"«b»\"\n")
    let blessed = Blesser(path: "a.swift", bytes: first.bytes).bless([
      first.check("\u{7}"), second.check("new"),
    ])
    #expect(
      String(decoding: blessed.value.edited, as: UTF8.self)
        == "// Prints \"a\"\n// Prints \"new\"\n")
    #expect(blessed.diagnostics.map(\.id) == ["bless-refused"])
  }

  @Test func `Two results of one comment are refused, unless they are the same`() {
    let source = MarkedSource("x\n// Prints \"«a»\"\n// Prints \"«b»\"\n")
    let blesser = Blesser(path: "a.swift", bytes: source.bytes)
    let met = DocTestResult.Check(source.expectation(), .met)
    for pair in [[source.check("1\nb"), source.check("a\n2")], [met, source.check("1\n2")]] {
      let blessed = blesser.bless(pair)
      #expect(!blessed.value.isChanged)
      #expect(blessed.diagnostics.map(\.id) == ["bless-overlap"])
    }
    let same = blesser.bless([source.check("1\nb"), source.check("1\nb")])
    #expect(same.value.isChanged && same.diagnostics.isEmpty)
  }

  @Test func `Checks that were not compared change nothing`() {
    let source = MarkedSource("// Prints \"«a»\"\n")
    let blessed = Blesser(path: "a.swift", bytes: source.bytes).bless([
      .init(source.expectation(), .notReached),
      .init(source.expectation(), .stopped(message: "no")),
    ])
    #expect(!blessed.value.isChanged && blessed.diagnostics.isEmpty)
  }
}
