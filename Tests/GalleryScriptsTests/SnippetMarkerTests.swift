import GalleryDiagnostics
import GalleryModel
import Testing

struct SnippetMarkerTests {
  @Test func `Hidden lines and markers are not shown, at any depth`() {
    let example = parse(
      """
      // Summary.

      // snippet.hide
      import A
      // snippet.show

      func main() {
        // snippet.hide
        setUp()
        // Snippet.SHOW
        use()
        // snippet.slice
        more()
        // snippet.end
      }
      """, path: "Snippets/a.swift"
    ).value
    #expect(
      picture(example) == ["code 0 4-15 7:func main() {|11:  use()|13:  more()|15:}"])
  }

  @Test func `A slice at the top level begins a block without prose`() {
    let example = parse(
      """
      // Summary.
      let a = 1
      // snippet.first
      // A comment.
      let b = 2
      // snippet.end
      let c = 3
      """, path: "Snippets/a.swift"
    ).value
    #expect(
      picture(example) == [
        "code 0 2-2 2:let a = 1", "code 1 4-5 4:// A comment.|5:let b = 2",
        "code 2 7-7 7:let c = 3",
      ])
  }

  @Test(arguments: [
    "let s = \"\"\"\n  // snippet.hide\n  \"\"\"", "/*\n// snippet.hide\n*/\nlet a = 1",
    "// snippet.\nlet a = 1", "// snippets.hide\nlet a = 1", "// a snippet.hide\nlet a = 1",
    "func f(/*\n// snippet.hide\n*/) {}", "let a = 1 // snippet.hide",
  ])
  func `What only looks like a marker is shown`(code: String) {
    let example = parse("// Summary.\n\n" + code, path: "Snippets/a.swift").value
    #expect(example.codeBlocks.flatMap { $0.shown.map(\.text) }.joined(separator: "\n") == code)
  }

  @Test func `A block whose lines are all hidden still runs`() {
    let example = parse("// # T\n// snippet.hide\nlet a = 1\n// %%\nlet b = 2\n").value
    #expect(example.codeBlocks.map(\.shown.count) == [0, 0])
    #expect(example.codeBlocks.map(\.lines) == [LineRange(3, 3), LineRange(5, 5)])
  }
}
