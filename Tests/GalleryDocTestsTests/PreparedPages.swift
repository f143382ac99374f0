import GalleryModel

@testable import GalleryDocTests

extension PreparedSnippet {
  /// The blocks of a page, with attributes by their numbers.
  static func page(_ blocks: [String], attributes: [Int: SnippetAttributes] = [:]) -> [Self] {
    var line = 1
    return blocks.enumerated().compactMap { index, code in
      let lines = code.split(separator: "\n").map { text -> Snippet.Line in
        defer { line += 1 }
        return Snippet.Line(String(text), number: line, column: 1, offset: 0)
      }
      return PreparedSnippet(
        Snippet(
          path: "a.md", origin: .markdown(heading: nil),
          attributes: attributes[index] ?? SnippetAttributes(), lines: lines))
    }
  }
}
