import Testing

@testable import GalleryDocTests

struct CompiledNamesTests {
  @Test(arguments: [
    (
      "GallerySnippets0_1.(unknown context at $7fc4a0).(unknown context at $7fc4b8).K",
      "main.K"
    ),
    ("GalleryOptimizedSnippet12_3.K", "main.K"), ("[GallerySnippet6_1.K, 1]", "[main.K, 1]"),
    ("GalleryKit and (unknown context)", "GalleryKit and (unknown context)"),
  ])
  func `Names that are made up for snippets are those of a reader's program`(
    _ text: String, _ readable: String
  ) {
    #expect(CompiledNames.readable(text) == readable)
  }
}
