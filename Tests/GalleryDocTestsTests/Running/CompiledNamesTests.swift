import Testing

@testable import GalleryDocTests

struct CompiledNamesTests {
  @Test(arguments: [
    (
      "_GallerySnippets.(unknown context at $7fc4a0).(unknown context at $7fc4b8).K",
      "main.K"
    ),
    ("_GallerySnippets.K", "main.K"), ("[_GallerySnippets.K, 1]", "[main.K, 1]"),
    ("GallerySnippets and (unknown context)", "GallerySnippets and (unknown context)"),
  ])
  func `Names that are made up for snippets are those of a reader's program`(
    _ text: String, _ readable: String
  ) {
    #expect(CompiledNames.readable(text) == readable)
  }
}
