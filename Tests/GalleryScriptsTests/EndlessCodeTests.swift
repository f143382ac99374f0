import GalleryDiagnostics
import GalleryModel
import GalleryScripts
import Testing

struct EndlessCodeTests {
  @Test(arguments: [
    ("(", 5000, ""), ("{", 5000, ""), ("/*", 5000, ""), ("// %%\n", 5000, ""), ("a;", 5000, ""),
    ("\"\\(", 50, ""), ("#if a\n", 2000, ""), ("- ", 20_000, "1"), ("try ", 5000, "f()"),
    ("@a ", 5000, "let a = 1"), ("a -> ", 5000, "b"), ("a ? b : ", 5000, "c"),
    ("a + ", 10_000, "1"),
  ])
  func `Deep nesting does not end the program`(piece: String, count: Int, end: String) {
    expectReading("let x = " + String(repeating: piece, count: count) + end)
  }

  @Test(arguments: [
    (".b", 20_000), ("!", 20_000), ("()", 20_000), ("[0]", 20_000), ("?.a", 10_000),
    (" {}", 10_000), (".b\n", 10_000),
  ])
  func `A long chain does not end the program`(piece: String, count: Int) {
    expectReading("a" + String(repeating: piece, count: count))
  }

  @Test func `A long chain of conditions does not end the program`() {
    expectReading("if a {}" + String(repeating: " else if a {}", count: 10_000))
  }

  private func expectReading(_ text: String) {
    let example = parse("// # T\n" + text).value
    #expect(example.title == "T")
    // Every line of the text has one; the marks are more.
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    let instrumented = Instrumenter().instrument(example).text
    #expect(instrumented.utf8.count { $0 == UInt8(ascii: "\n") } >= lines)
    #expect(instrumented.contains("_galleryBegin(0);"))
  }

  private static let endless =
    "let x = " + String(repeating: "[", count: 64) + String(repeating: "]", count: 64) + "\n"

  @Test func `Code that the parser does not get through is an error and plain text`() {
    let source = ExampleSource(
      id: ExampleID("deep"), path: "Examples/deep.swift", text: Self.endless + "// end\n")
    let parsed = ExampleParser().parse(source, limit: .milliseconds(100))
    #expect(parsed.diagnostics.map(brief) == ["1:0 error unreadable-code"])
    #expect(parsed.value.title == "Deep")
    #expect(
      picture(parsed.value) == ["code 0 1-3 1:\(Self.endless.dropLast())|2:// end|3:"])
  }

  @Test func `Code that cannot be highlighted is plain`() {
    let lines = SwiftHighlighter().highlight(Self.endless, limit: .milliseconds(100))
    #expect(lines.map(\.text) == [String(Self.endless.dropLast())])
    #expect(lines.flatMap(\.spans).map(\.kind) == [.plain])
  }
}
