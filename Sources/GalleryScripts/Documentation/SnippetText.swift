package import GalleryModel

/// The lines of a snippet as a text in which every column is that of the file.
///
/// Blanks stand for what is in front of a line in the file, byte for byte. So the compiler's columns, and places in this
/// text, are the file's.
package struct SnippetText: Sendable {
  package private(set) var text: String
  private let snippet: [Snippet.Line]
  private let starts: [Int]

  package init(_ lines: [Snippet.Line]) {
    var text = ""
    var starts: [Int] = []
    for line in lines {
      starts.append(text.utf8.count)
      text += line.text.isEmpty ? "" : String(repeating: " ", count: line.column - 1) + line.text
      text += "\n"
    }
    self.text = text
    self.starts = starts
    snippet = lines
  }

  /// The same with blanks for `...` that stands for members of types.
  package var withoutElidedMembers: SnippetText {
    var copy = self
    copy.text = String(decoding: ElidedMembers.blanked(text.utf8), as: UTF8.self)
    return copy
  }

  /// The file's line of a line of this text, counted from 1.
  package func fileLine(_ line: Int) -> Int {
    guard let last = snippet.last else { return line }
    return line <= snippet.count ? snippet[line - 1].number : last.number + line - snippet.count
  }

  /// The file's byte of a byte of this text.
  func fileOffset(_ offset: Int) -> Int {
    guard let index = starts.lastIndex(where: { $0 <= offset }) else { return offset }
    return snippet[index].offset + offset - starts[index] - (snippet[index].column - 1)
  }
}
