internal import GalleryModel
internal import SwiftSyntax

/// The lines of the doc comment in front of a declaration.
struct DocCommentText {
  let lines: [Snippet.Line]

  /// nil if there is none.
  init?(above node: Syntax, in source: SourceLines) {
    guard let token = node.firstToken(viewMode: .sourceAccurate) else { return nil }
    var offset = token.position.utf8Offset
    var group: [Snippet.Line] = []
    var isBlock = false
    var isGroupOpen = false
    for piece in token.leadingTrivia {
      let length = piece.sourceLength.utf8Length
      switch piece {
      case .docLineComment:
        if !isGroupOpen { group = [] }
        isBlock = false
        isGroupOpen = true
        group.append(Self.line(offset + 3..<offset + length, in: source))
      case .docBlockComment:
        group = Self.block(offset..<offset + length, in: source)
        isBlock = true
        isGroupOpen = false
      case .newlines(let count), .carriageReturnLineFeeds(let count), .carriageReturns(let count):
        if count > 1 { isGroupOpen = false }
      case .spaces, .tabs: break
      default: isGroupOpen = false
      }
      offset += length
    }
    guard !group.isEmpty else { return nil }
    lines = isBlock ? group : Self.dedented(group)
  }

  private static func line(_ range: Range<Int>, in source: SourceLines) -> Snippet.Line {
    var end = range.upperBound
    if end > range.lowerBound, source.bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
    return Snippet.Line(
      source.text(range.lowerBound..<end), number: source.line(at: range.lowerBound),
      column: source.column(at: range.lowerBound), offset: range.lowerBound)
  }

  /// Without `/**` and `*/`, and without a star in front of each line where all have one.
  private static func block(_ range: Range<Int>, in source: SourceLines) -> [Snippet.Line] {
    let first = source.line(at: range.lowerBound)
    let last = source.line(at: max(range.lowerBound, range.upperBound - 1))
    var lines = (first...last).map { number in
      let start = number == first ? range.lowerBound + 3 : source.start(of: number)
      let end = number == last ? range.upperBound - 2 : source.end(of: number)
      return line(start..<max(start, end), in: source)
    }
    let isStarred = lines.dropFirst().allSatisfy { line in
      let text = line.text.drop { $0 == " " || $0 == "\t" }
      return text.isEmpty || text.first == "*"
    }
    if isStarred {
      for index in lines.indices.dropFirst() {
        let blanks = lines[index].text.prefix { $0 == " " || $0 == "\t" }.utf8.count
        lines[index].drop(min(blanks + 1, lines[index].text.utf8.count))
        if lines[index].text.hasPrefix(" ") { lines[index].drop(1) }
      }
    }
    // The first line stands behind `/**`: its indentation says nothing of the others'.
    let blanks = lines[0].text.prefix { $0 == " " || $0 == "\t" }.utf8.count
    lines[0].drop(blanks)
    return [lines[0]] + (isStarred ? Array(lines.dropFirst()) : dedented(Array(lines.dropFirst())))
  }

  /// Takes away the blanks that all lines begin with.
  private static func dedented(_ lines: [Snippet.Line]) -> [Snippet.Line] {
    let depths = lines.compactMap { line -> Int? in
      let blanks = line.text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
      return blanks == line.text.utf8.count ? nil : blanks
    }
    let depth = depths.min() ?? 0
    return lines.map { line in
      var line = line
      line.drop(min(depth, line.text.utf8.count))
      return line
    }
  }
}

extension Snippet.Line {
  /// Takes away bytes at the start.
  fileprivate mutating func drop(_ count: Int) {
    text = String(decoding: text.utf8.dropFirst(count), as: UTF8.self)
    column += count
    offset += count
  }
}
