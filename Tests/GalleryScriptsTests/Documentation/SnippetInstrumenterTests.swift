import GalleryModel
import Testing

@testable import GalleryScripts

struct SnippetInstrumenterTests {
  private func instrumented(
    _ code: String, keptItems: Set<Int>? = nil
  ) throws -> (text: String, scopes: Int) {
    let lines = code.split(separator: "\n").enumerated().map {
      Snippet.Line(String($1), number: $0 + 1, column: 1, offset: 0)
    }
    let text = SnippetText(lines)
    let read = try #require(SnippetReader.read(text))
    let instrumenter = SnippetInstrumenter(
      captures: .none, movesImports: true, keptItems: keptItems)
    return (instrumenter.instrument(text, as: read).text, read.scopeCount)
  }

  @Test func `A variable that is declared again opens a scope`() throws {
    let code = try instrumented("let a = 1\nlet (a, b) = (2, 3)\nlet b = 4\nlet c = 5")
    #expect(
      code.text == "let a = 1\ndo { let (a, b) = (2, 3)\ndo { let b = 4\nlet c = 5\n")
    #expect(code.scopes == 2)
  }

  @Test func `Code that must stand at the top level of its file opens none`() throws {
    #expect(try instrumented("let a = 1\nlet a = 2\nextension Int {}").scopes == 0)
  }

  @Test func `Statements that are not kept are blank`() throws {
    let code = try instrumented("struct P {}\nlet a = 1\nlet a = 2", keptItems: [0])
    #expect(code.text == "struct P {}\n         \n         \n")
  }
}
