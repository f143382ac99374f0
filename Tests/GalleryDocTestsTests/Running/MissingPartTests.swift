import Testing

@testable import GalleryDocTests

struct MissingPartTests {
  @Test(arguments: [
    ("type 'Book' has no member 'author'", "Book", MissingPart.Kind.member("author")),
    ("value of type 'Set<Int>' has no member 'a'", "Set", .member("a")),
    ("value of type 'A.B' has no member 'c'", "A.B", .member("c")),
    ("type 'P' does not conform to protocol 'Q'", "P", .conformance("Q")),
    ("method 'f()' requires that 'P' conform to 'Q'", "P", .conformance("Q")),
  ])
  func `A message tells what a type lacks`(
    message: String, type: String, kind: MissingPart.Kind
  )
    throws
  {
    let part = try #require(MissingPart(message))
    #expect(part.type == type)
    #expect(part.kind == kind)
  }

  @Test func `Other messages tell nothing`() {
    #expect(MissingPart("cannot find 'has no member' in scope") == nil)
  }
}
