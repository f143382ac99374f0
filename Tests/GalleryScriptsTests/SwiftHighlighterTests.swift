import GalleryDiagnostics
import GalleryModel
import GalleryScripts
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct SwiftHighlighterTests {
  /// Each span that is not plain as its kind's first letters and its text.
  func spans(_ code: String) -> [String] {
    SwiftHighlighter().highlight(code).flatMap(\.spans).filter { $0.kind != .plain }
      .map { "\($0.kind)".prefix(3) + " \($0.text)" }
  }

  @Test(arguments: [
    (
      "let values = (1...72).map { 0.5 * Double($0) }",
      ["key let", "dec values", "num 1", "num 72", "num 0.5", "typ Double"]
    ),
    (
      "print(\"window of \\(window + 1), \\(\"a\")\")",
      ["str \"window of \\(window + 1), \\(\"a\")\""]
    ),
    ("var smooth: [Double] = []", ["key var", "dec smooth", "typ Double"]),
    ("for start in 0..<N { }", ["key for", "key in", "num 0", "typ N"]),
    (
      "@Module final class Model: Base {}",
      ["att @Module", "key final", "key class", "dec Model", "typ Base"]
    ),
    (
      "func forward<T: P>(_ x: Tensor) async throws -> T where T: Q {}",
      [
        "key func", "dec forward", "typ T", "typ P", "typ Tensor", "key async",
        "key throws",
        "typ T", "key where", "typ T", "typ Q",
      ]
    ),
    (
      "enum E { case a, B(Int) }; E.B(1)",
      ["key enum", "dec E", "key case", "dec a", "dec B", "typ Int", "typ E", "num 1"]
    ),
    ("let N = 3; N", ["key let", "dec N", "num 3"]),
    (
      "actor A { }; protocol P { associatedtype X }; typealias Y = A.Z",
      [
        "key actor", "dec A", "key protocol", "dec P", "key associatedtype", "dec X",
        "key typealias",
        "dec Y", "typ A", "typ Z",
      ]
    ),
    (
      "if let x, case .some(let y) = z, x is Foo {}",
      ["key if", "key let", "dec x", "key case", "key let", "dec y", "key is", "typ Foo"]
    ),
    ("a // b\n/* c\nd */ e /// f", ["com // b", "com /* c", "com d */", "com /// f"]),
    ("true; false; nil; self", ["key true", "key false", "key nil", "key self"]),
    ("#if os(Linux)\n#endif", ["key #if", "key os", "key Linux", "key #endif"]),
    ("import Foundation", ["key import", "typ Foundation"]),
    (
      "let s = \"\"\"\n  a\n  \"\"\"",
      ["key let", "dec s", "str \"\"\"", "str   a", "str   \"\"\""]
    ),
    ("let r = /a+b/", ["key let", "dec r", "str /a+b/"]),
    ("x.self.y(for: 1, in: 0x1F)", ["key self", "num 1", "num 0x1F"]),
    (
      "macro m() = #externalMacro(module: \"A\", type: \"B\")",
      ["key macro", "dec m", "str \"A\"", "str \"B\""]
    ),
    ("let s = \"open", ["key let", "dec s", "str \"open"]),
    (
      "@available(macOS 15, *) struct S {}", ["att @available", "key macOS", "key struct", "dec S"]
    ),
  ])
  func `Tokens have their kinds`(code: String, kinds: [String]) {
    #expect(spans(code).filter { !$0.hasPrefix("num 15") } == kinds)
  }

  @Test(arguments: [
    "", "\n", "a\r\nb", "\tlet ü = \"😀\" // é", "\0", "}}}", "func (", "\"", "/*", "#", "@",
    "let a = \"\\(",
    "\u{FEFF}let a = 1", "a\rb", "<<<<<<< x", "`", "#\"", "\"\"\"", "/* \n *", "1..", "\\", "'a'",
    "…",
  ])
  func `The spans of the lines are the text, of broken code too`(code: String) {
    let lines = SwiftHighlighter().highlight(code)
    let text = code.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
    var expected = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if expected.last == "" { expected.removeLast() }
    #expect(lines.map(\.text) == expected)
    #expect(
      lines.allSatisfy { line in
        zip(line.spans, line.spans.dropFirst()).allSatisfy { $0.kind != $1.kind }
      })
  }

  @Test func `Lines are numbered from a given one`() {
    let lines = SwiftHighlighter().highlight("a\n\nb\n", firstLine: 7)
    #expect(lines.map(\.number) == [7, 8, 9])
    #expect(lines.map(\.text) == ["a", "", "b"])
  }

  @Test func `The time to read a file grows with its length and no faster`() {
    func seconds(blocks count: Int) -> Double {
      let block = """
        // %% Block
        // Prose with `code`.
        let values = (1...72).map { 0.5 * Double($0) }
        func average(_ window: Int) -> [Double] {
          guard window > 0 else { return [] }
          return values.indices.map { start in values[start] / Double(window) }
        }
        average(3).reduce(0, +)

        """
      let text = "// # T\n" + String(repeating: block, count: count)
      let start = processorSeconds()
      let example = parse(text).value
      let instrumented = Instrumenter().instrument(example)
      let time = processorSeconds() - start
      #expect(example.codeBlocks.count == count)
      #expect(instrumented.columnMap.insertions.count == 2 * count)
      return time
    }
    _ = seconds(blocks: 10)
    // 1,000 and 5,000 lines. The bound leaves room for a loaded machine and not for a quadratic step.
    let small = seconds(blocks: 125)
    let large = seconds(blocks: 625)
    #expect(large < small * 12, "\(small) s, \(large) s")
  }

  /// Seconds that this thread was running.
  private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
