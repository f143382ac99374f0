import GalleryModel
import Testing

struct PathPatternTests {
  @Test(arguments: [
    ("README.md", "README.md", true), ("README.md", "a/README.md", false),
    ("site/*", "site/guides/a.md", true), ("*.md", "a/b.md", true), ("a*a", "a", false),
    ("a*b*c", "a-c-b-c", true), ("a*b*c", "acb", false), ("*", "", true),
  ])
  func `A star stands for any run of characters`(
    _ pattern: String, _ path: String, _ matches: Bool
  ) {
    #expect(PathPattern(pattern).matches(path) == matches)
  }
}
