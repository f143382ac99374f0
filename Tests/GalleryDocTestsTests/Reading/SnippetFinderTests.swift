import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

struct SnippetFinderTests {
  private func markdown(_ text: String, at path: String = "README.md") -> [Snippet] {
    SnippetFinder().snippets(ofMarkdown: text, at: path).value
  }

  /// The bytes of the file that each line of a snippet names.
  private func bytes(of snippet: Snippet, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return snippet.lines.map { line in
      String(decoding: bytes[line.offset..<line.offset + line.text.utf8.count], as: UTF8.self)
    }
  }

  @Test func `Fences are found in lists, quotations and files of Windows, each line at its place`()
  {
    let text =
      "# Title\r\n\r\n- item\r\n\r\n  ```swift\r\n  let a = 1\r\n\r\n    let é = 2\r\n  ```\r\n"
      + "\r\n> ~~~Swift no-run\r\n> f()\r\n> ~~~\r\n"
    let found = markdown(text)
    #expect(found.map(\.text) == ["let a = 1\n\n  let é = 2\n", "f()\n"])
    #expect(found.map(\.name) == ["README.md:6", "README.md:12"])
    #expect(found[0].lines.map(\.column) == [3, 1, 3])
    #expect(found[1].attributes.runs == false)
    for snippet in found { #expect(bytes(of: snippet, in: text) == snippet.lines.map(\.text)) }
  }

  @Test func `Other languages and blocks without one are not Swift on a page`() {
    #expect(markdown("```sh\nls\n```\n\n```\nlet a = 1\n```\n\n    let b = 1\n") == [])
    let article = markdown("```\nlet a = 1\n```\n\n    let b = 1\n", at: "Sources/A/A.docc/A.md")
    #expect(article.map(\.text) == ["let a = 1\n", "let b = 1\n"])
  }

  @Test func `A comment above a fence holds code that readers do not see`() {
    let found = markdown("<!-- swift\nlet hidden = 1\n-->\n\n```swift\nprint(hidden)\n```\n")
    #expect(found.map { $0.setup.map(\.text) } == [["let hidden = 1"]])
    #expect(found[0].setup[0].number == 2)
  }

  @Test func `A fence that is not closed is told and its code is kept`() {
    let found = SnippetFinder().snippets(ofMarkdown: "a\n\n```swift\nlet a = 1\n", at: "a.md")
    #expect(found.value.map(\.text) == ["let a = 1\n"])
    #expect(found.diagnostics.map(\.id) == ["open-fence"])
    #expect(found.diagnostics[0].location?.line == 3)
  }

  @Test func `Directives of DocC do not make code of what stands inside them`() {
    let text = """
      @TabNavigator {
          @Tab("One") {
              Text.

              ```swift
              let a = 1
              if a == 1 {
              }
              ```
          }
      }
      """
    let found = markdown(text, at: "A.docc/A.md")
    #expect(found.map(\.text) == ["let a = 1\nif a == 1 {\n}\n"])
    #expect(bytes(of: found[0], in: text) == found[0].lines.map(\.text))
  }

  @Test func `Doc comments give their indented code and their fences`() {
    let text = """
      public enum E {
        /// Sums.
        ///
        ///     sum([1])
        ///     // Prints "1"
        ///
        /// ```
        /// sum([])
        /// ```
        public static func sum(_ x: [Int]) {}
        /// ```swift
        /// private()
        /// ```
        func other() {}
      }
      """
    var names = PackageNames()
    let found = SnippetFinder().snippets(
      ofSwift: text, at: "E.swift", module: "M", names: &names
    ).value
    #expect(names.types == ["E"])
    #expect(found.map(\.text) == ["sum([1])\n// Prints \"1\"\n", "sum([])\n"])
    #expect(found[0].origin == .docComment(declaration: "E.sum(_:)", module: "M"))
    #expect(bytes(of: found[0], in: text) == found[0].lines.map(\.text))
    let all = SnippetFinder(includesPrivate: true).snippets(
      ofSwift: text, at: "E.swift", module: "M", names: &names)
    #expect(all.value.count == 3)
  }

  @Test func `Ten megabytes of Markdown are read`() {
    let text = String(repeating: "Text of a page.\n\n```swift\nlet a = 1\n```\n\n", count: 250_000)
    #expect(markdown(text).count == 250_000)
  }
}
