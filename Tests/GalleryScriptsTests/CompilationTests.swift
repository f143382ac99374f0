import GalleryDiagnostics
import GalleryModel
import GalleryScripts
import Testing

/// What the real compiler makes of instrumented scripts.
@Suite(.serialized)
struct CompilationTests {
  let compiler: Compiler

  init() throws { compiler = try Compiler() }

  // The tables are loops: each case of its own would compile the stand-ins again.
  @Test func `An instrumented script compiles as the plain one does`() throws {
    for name in ["basic-tensors", "hard-cases", "more-cases"] { try expectSameMessages(name) }
  }

  private func expectSameMessages(_ name: String) throws {
    let text = try fixture("\(name).swift.txt")
    let parsed = parse(text)
    #expect(parsed.diagnostics.filter { $0.severity == .error }.isEmpty)
    let instrumented = Instrumenter().instrument(parsed.value)
    #expect(instrumented.text.contains("_galleryShow("))
    let plain = try compiler.messages(text)
    let messages = try compiler.messages(instrumented.text).map {
      $0.mapped(instrumented.columnMap)
    }
    #expect(plain.filter(\.isError).isEmpty, "\(name)")
    let more = Set(messages).subtracting(plain)
    #expect(more.isEmpty, "\(name): \(more.sorted { $0.line < $1.line })")
  }

  @Test func `Errors in a shown expression keep the author's line and column`() throws {
    for lineEnd in ["\n", "\r\n"] { try expectSameErrors(lineEnd) }
  }

  private func expectSameErrors(_ lineEnd: String) throws {
    let text = """
      // # T
      import Foundation
      let x = 1
      func f(_ a: Int, _ b: String = "") -> Int { a }
      func g<T>(_ value: T) -> Int { 1 }
      // %% Multi-line call
      f(
        missing,
        "b"
      )
      // %% Tab
      \tx + missing
      // %% Emoji
      f(x, "😀" + missing) // behind
      // %% Emoji before it in the line
      let s = "😀é"; s + missing
      // %% Inside a macro's argument
      g(#Predicate<Int> { $0 > missing })
      // %% Behind a literal macro
      g(#line) + missing
      // %% Trailing closure
      [1, 2].map { a in
        a + missing
      }
      // %% Try
      try f(missing)
      // %% Wrong label
      f(b: x)
      // %% Not callable
      x.missing(3)
      // %% In a declaration
      let y: Int = missing

      """.replacing("\n", with: lineEnd)
    let instrumented = Instrumenter().instrument(parse(text).value)
    let plain = try compiler.messages(text).filter(\.isError)
    let messages = try compiler.messages(instrumented.text).filter(\.isError)
    #expect(plain.count >= 11)
    #expect(Set(messages.map { $0.mapped(instrumented.columnMap) }) == Set(plain))
    // Without the map most columns would be wrong: the test can fail.
    #expect(Set(messages).intersection(plain).count < plain.count / 2)
  }

  @Test func `Errors in a first line of code keep their columns`() throws {
    for text in ["x + missing\n", "\u{FEFF}missing", "/* a */ missing // b"] {
      let instrumented = Instrumenter().instrument(parse(text).value)
      let messages = try compiler.messages(instrumented.text).filter(\.isError)
      let plain = try compiler.messages(text).filter(\.isError)
      #expect(!plain.isEmpty)
      #expect(Set(messages.map { $0.mapped(instrumented.columnMap) }) == Set(plain))
    }
  }

  @Test func `A broken statement at the end stays broken`() throws {
    let text = "// # T\nlet a =\n// %%\nfunc f() {}\n// %%\nlet b ="
    let instrumented = Instrumenter().instrument(parse(text).value)
    let errors = try compiler.messages(text).filter(\.isError)
    #expect(errors.count == 2)
    #expect(try compiler.messages(instrumented.text).filter(\.isError) == errors)
  }

  @Test func `What the plain text calls unused is at the places of shown values`() throws {
    let shown = [
      "\\String.count", "f", "x + 1", "h(x)", "s.count", "s.index(after: s.startIndex)", "\"a\"",
      "[1, 2]", "x as Any", "(x * 2)", "try f(x)", "try? g()", "x == 1 ? 2 : 3", "a[0]",
      "[x: 1]", "s.map { $0 }.first?.isLetter", "Int(s)", "-x", "o!", "/b/", "x", "#file",
      "if x == 1 { \"one\" } else { x + 2 }",
    ]
    var text = """
      // # T
      let x = 1, s = "a", a = [1], o: Int? = 2
      func f(_ a: Int) throws -> Int { a }
      func g() throws -> Int { 1 }
      func h(_ a: Int) -> Int { a }

      """
    for code in shown { text += "// %%\n\(code)\n" }
    let instrumented = Instrumenter().instrument(parse(text).value)
    let unused = try compiler.messages(text).filter { $0.text.contains("unused") }
    #expect(Set(unused.map(\.line)).count >= shown.count - 1, "\(unused)")
    for message in unused {
      #expect(
        instrumented.shownPlaces.contains(
          GalleryDiagnostics.SourceLocation(
            path: "Examples/sample.swift", line: message.line, column: message.column)),
        "\(message)")
    }
    let messages = try compiler.messages(instrumented.text)
    #expect(messages == [])
  }

  @Test func `A main type compiles without new warnings`() throws {
    let text = """
      // # T
      @main
      struct Tool {
        static func main() async throws {
          let missing = 1
          print("ran")
        }
      }

      """
    let instrumented = Instrumenter().instrument(parse(text).value)
    #expect(instrumented.text.contains("defer"))
    let plain = try compiler.messages(text, asLibrary: true)
    let messages = try compiler.messages(instrumented.text, asLibrary: true)
    #expect(plain.count == 1)
    #expect(messages.map { $0.mapped(instrumented.columnMap) } == plain)
  }
}
