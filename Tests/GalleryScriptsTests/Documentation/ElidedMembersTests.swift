import GalleryModel
import Testing

@testable import GalleryScripts

struct ElidedMembersTests {
  private func facts(_ code: String) throws -> SnippetFacts {
    let lines = code.split(separator: "\n").enumerated().map {
      Snippet.Line(String($1), number: $0 + 1, column: 1, offset: 0)
    }
    return try #require(SnippetReader.read(SnippetText(lines))).facts
  }

  @Test(arguments: [
    "struct P: Q { ... }", "struct P: Q {\n  let a = 1\n  ...\n}", "struct P: Q {\n  …\n}",
  ])
  func `Members that are left out leave a type`(code: String) throws {
    let facts = try facts(code)
    #expect(facts.leavesOutMembers)
    #expect(facts.syntaxError != nil)
    #expect(facts.declared == ["P"])
    #expect(facts.types["P"]?.inherited == ["Q"])
  }

  @Test(arguments: [
    "func f() {\n  ...\n}", "struct P {\n  func f() {\n    ...\n  }\n}", "f {\n  ...\n}",
    "struct P { ... } }", "let a = b...",
  ])
  func `Other code that is left out leaves nothing`(code: String) throws {
    #expect(try !facts(code).leavesOutMembers)
  }
}
