import Testing

/// An example with an error, and where its author sees it.
///
/// Columns count bytes from 1, as the compiler's do.
struct CompilerColumn: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var line: Int
  var column: Int
  var message: String

  var testDescription: String { name }

  static let all = [
    CompilerColumn(
      name: "multi-line-call", code: "import Kitchen\n\n// %% Call\nroot(\n  missing\n)", line: 9,
      column: 3),
    CompilerColumn(name: "tab", code: "\tabs(\tmissing)", line: 5, column: 7),
    CompilerColumn(
      name: "emoji", code: "\"😀é\".count + missing", line: 5, column: 18),
    CompilerColumn(
      name: "own-macro", code: "import Kitchen\n\nroot(#greeting())", line: 7, column: 6,
      message: "cannot convert value of type 'String' to expected argument type 'Double'"),
    CompilerColumn(
      name: "freestanding-macro",
      code: "import Foundation\n\n(1, #Predicate<Int> { $0 > missing }).0", line: 7, column: 28),
    CompilerColumn(
      name: "attached-macro",
      code: "import Observation\n\n@Observable class Model {\n  var count: Int = missing\n}",
      line: 8,
      column: 20),
    CompilerColumn(
      name: "crlf", code: "let x = 1\n\n// %% Call\nabs(\n  x + missing\n)", line: 9, column: 7,
      lineEnd: "\r\n"),
    CompilerColumn(name: "first-line", text: "1 + missing\n", line: 1, column: 5),
    CompilerColumn(
      name: "shown-expression", code: "let x = [1, 2]\n\n// %%\nx.map { $0 + missing }", line: 8,
      column: 14),
    CompilerColumn(
      name: "behind-a-statement", code: "let x = 1; x + missing", line: 5, column: 16),
  ]

  private init(
    name: String, code: String, line: Int, column: Int,
    message: String = "cannot find 'missing' in scope", lineEnd: String = "\n"
  ) {
    let text = "// # \(name)\n//\n// It does not compile.\n\n\(code)\n"
    self.init(
      name: name, text: text.replacing("\n", with: lineEnd), line: line, column: column,
      message: message)
  }

  private init(
    name: String, text: String, line: Int, column: Int,
    message: String = "cannot find 'missing' in scope"
  ) {
    self.name = name
    self.text = text
    self.line = line
    self.column = column
    self.message = message
  }
}
