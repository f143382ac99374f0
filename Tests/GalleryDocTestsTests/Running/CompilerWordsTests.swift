import Testing

@testable import GalleryDocTests

struct CompilerWordsTests {
  @Test(arguments: [
    (["cannot convert value"], "", true), (["cannot find 'x' in scope"], "", false),
    (["cannot find 'x' in scope"], "cannot find 'x'", true),
    (["cannot find 'x' in scope"], "out of scope here", true),
    (["cannot find 'x' in scope", "cannot convert value"], "", true),
  ])
  func `A name that nothing declares is meant only where the comment speaks of it`(
    _ messages: [String], _ comment: String, _ areMeant: Bool
  ) {
    #expect(CompilerWords.areMeant(messages, by: comment) == areMeant)
  }
}
