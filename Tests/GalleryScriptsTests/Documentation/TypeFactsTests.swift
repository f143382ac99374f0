import GalleryModel
import Testing

@testable import GalleryScripts

struct TypeFactsTests {
  private func facts(_ code: String) throws -> SnippetFacts {
    let line = Snippet.Line(code, number: 1, column: 1, offset: 0)
    return try #require(SnippetReader.read(SnippetText([line]))).facts
  }

  @Test func `Declarations and extensions tell members and conformances`() throws {
    let types = try facts(
      "struct P: Codable { var a, b: Int; func f(x: Int) {} }; extension Q: R { enum C { case d } }"
    ).types
    #expect(types["P"]?.members == ["a", "b", "f(x:)"])
    #expect(types["P"]?.inherited == ["Decodable", "Encodable"])
    #expect(types["P"]?.isExtended == false)
    #expect(types["Q"]?.isExtended == true)
    #expect(types["Q"]?.inherited == ["R"])
    #expect(types["Q.C"]?.members == ["d"])
  }

  @Test func `Members that are referred to are no names of the top level`() throws {
    let facts = try facts("a.b.map(\\.c).d(.e)")
    #expect(facts.used == ["a"])
    #expect(facts.usedMembers == ["b", "c", "d", "e", "map"])
  }
}
