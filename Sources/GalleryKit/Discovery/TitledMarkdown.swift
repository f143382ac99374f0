/// A Markdown file whose first heading is its title: `# Title`, then the rest.
struct TitledMarkdown: Equatable {
  var title: String?
  var body: String
  /// The file's line on which the body begins, counted from 1.
  var bodyLine: Int

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let isBlank = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
    var first = lines.firstIndex { !isBlank($0) } ?? lines.endIndex
    if first < lines.endIndex, lines[first].hasPrefix("# ") {
      title = Self.trimmed(lines[first].dropFirst(2).drop { $0 == "#" })
      first = lines[(first + 1)...].firstIndex { !isBlank($0) } ?? lines.endIndex
    }
    let last = lines.lastIndex { !isBlank($0) } ?? lines.startIndex
    body = first <= last ? lines[first...last].joined(separator: "\n") : ""
    bodyLine = first + 1
  }

  /// Without surrounding white space and the closing `#` that a heading may have.
  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    let withoutMarks = text.reversed().drop { $0 == "#" }
    if let next = withoutMarks.first, next.isWhitespace {
      return String(String(withoutMarks.reversed()).trimmingPrefix(while: \.isWhitespace))
        .replacing(/\s+$/, with: "")
    }
    return String(text)
  }
}
