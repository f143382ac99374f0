import GalleryDiagnostics
import Testing

@testable import GalleryToolchain

@Suite struct UnusedValuesTests {
  private func message(
    _ text: String, _ severity: Diagnostic.Severity = .error, column: Int = 1
  ) -> Diagnostic {
    Diagnostic(
      "swift-compiler", severity, at: SourceLocation(path: "a", line: 1, column: column), text)
  }

  private let places: Set = [SourceLocation(path: "a", line: 1, column: 1)]

  @Test(arguments: [
    "result of key path is unused", "result of key path is unused [#no-usage]",
    "closure expression is unused", "string literal is unused",
    "result of operator '+' is unused", "expression of type 'Int' is unused",
    "expression resolves to an unused function",
  ])
  func `a value that is shown is not called unused beside an error`(text: String) {
    let real = message("cannot find 'x' in scope", column: 5)
    #expect(UnusedValues.remove(from: [message(text), real], at: places) == [real])
    let warning = message(text, .warning)
    #expect(UnusedValues.remove(from: [warning], at: places) == [])
  }

  @Test func `what is unused elsewhere or wrong otherwise stays`() {
    let all = [message("closure expression is unused", column: 2), message("wrong")]
    #expect(UnusedValues.remove(from: all, at: places) == all)
  }

  @Test func `the only errors stay`() {
    let all = [message("result of key path is unused"), message("b is unused", .warning)]
    #expect(UnusedValues.remove(from: all, at: places) == [all[0]])
  }
}
