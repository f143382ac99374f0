internal import SwiftParser
internal import SwiftSyntax

/// A script's syntax tree and what stands on each of its lines.
///
/// Invariants: `items` are in order and do not overlap; a line is `.comment` only if a `//` comment at the top
/// level is all it holds, so that such a line can be replaced without touching code.
struct ScriptStructure {
  /// What a line holds.
  enum LineKind: Equatable {
    /// White space, or nothing.
    case blank
    /// One `//` comment between top-level items, which begins at this offset.
    case comment(Int)
    /// Anything else: code, a block comment, the inside of a literal.
    case code
  }

  /// A statement, declaration or expression of the top level.
  struct Item {
    /// Its syntax, the closing semicolon included.
    var node: CodeBlockItemSyntax
    /// From its first token to the end of its last.
    var range: Range<Int>
  }

  /// The text.
  let lines: SourceLines
  /// Its syntax.
  let tree: SourceFileSyntax
  /// The top level, in order; empty items of broken code are left out.
  let items: [Item]
  /// One for each line; line 1 is at 0.
  private(set) var kinds: [LineKind] = []

  /// Parses a script.
  init(_ lines: SourceLines) {
    self.lines = lines
    tree = lines.bytes.withUnsafeBufferPointer { Parser.parse(source: $0) }
    items = tree.statements.compactMap { node in
      let range = Self.range(of: node)
      return range.isEmpty ? nil : Item(node: node, range: range)
    }
    kinds = (1...lines.count).map { lines.isBlank($0) ? .blank : .code }
    findComments()
  }

  /// What a line holds.
  func kind(of line: Int) -> LineKind { kinds[line - 1] }

  /// True if the file's first line is `#!…`.
  var hasShebang: Bool { tree.shebang.map { !Self.range(of: $0).isEmpty } ?? false }

  /// The item that holds a byte, or nil between items.
  func item(at offset: Int) -> Item? {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < items.count && items[low].range.contains(offset) ? items[low] : nil
  }

  /// True if `//` at this offset, the first in its line, begins a comment at any depth.
  func isLineComment(at offset: Int) -> Bool {
    guard let token = tree.token(at: AbsolutePosition(utf8Offset: offset)) else { return false }
    var position = token.position.utf8Offset
    if offset >= token.positionAfterSkippingLeadingTrivia.utf8Offset {
      position = token.endPositionBeforeTrailingTrivia.utf8Offset
      if offset < position { return false }
      return Self.holdsLineComment(token.trailingTrivia, from: position, at: offset)
    }
    return Self.holdsLineComment(token.leadingTrivia, from: position, at: offset)
  }

  private static func holdsLineComment(
    _ trivia: Trivia, from start: Int, at offset: Int
  ) -> Bool {
    var position = start
    for piece in trivia {
      if position == offset, case .lineComment = piece { return true }
      position += piece.sourceLength.utf8Length
      if position > offset { return false }
    }
    return false
  }

  private static func range(of node: some SyntaxProtocol) -> Range<Int> {
    let start = node.positionAfterSkippingLeadingTrivia.utf8Offset
    return start..<max(start, node.endPositionBeforeTrailingTrivia.utf8Offset)
  }

  /// Marks the lines of `//` comments between the items.
  private mutating func findComments() {
    var ranges = items.map(\.range)
    for child in tree.children(viewMode: .sourceAccurate)
    where !child.is(CodeBlockItemListSyntax.self) {
      let range = Self.range(of: child)
      if !range.isEmpty { ranges.append(range) }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var offset = lines.markLength
    for range in ranges {
      findComments(offset..<max(offset, range.lowerBound))
      offset = max(offset, range.upperBound)
    }
    findComments(offset..<max(offset, lines.bytes.count))
  }

  /// Marks the lines of `//` comments in a stretch without tokens.
  private mutating func findComments(_ gap: Range<Int>) {
    let bytes = lines.bytes
    var offset = gap.lowerBound
    while offset + 1 < gap.upperBound {
      guard bytes[offset] == ASCII.slash else {
        offset += 1
        continue
      }
      if bytes[offset + 1] == ASCII.star {
        offset = endOfBlockComment(offset..<gap.upperBound)
      } else if bytes[offset + 1] == ASCII.slash {
        let line = lines.line(at: offset)
        let end = lines.end(of: line)
        let isAlone = lines.skipSpaces(lines.start(of: line)..<offset) == offset
        // A carriage return alone ends a comment, and what follows in the same line may be code.
        if isAlone, end <= gap.upperBound, !bytes[offset..<end].contains(ASCII.carriageReturn) {
          kinds[line - 1] = .comment(offset)
        }
        offset = end
      } else {
        offset += 1
      }
    }
  }

  /// The offset behind the block comment that begins a range, comments inside it included; the range's end if it
  /// does not end.
  func endOfBlockComment(_ range: Range<Int>) -> Int {
    var depth = 0
    var offset = range.lowerBound
    while offset + 1 < range.upperBound {
      let (first, second) = (lines.bytes[offset], lines.bytes[offset + 1])
      if first == ASCII.slash, second == ASCII.star {
        depth += 1
        offset += 2
      } else if first == ASCII.star, second == ASCII.slash {
        depth -= 1
        offset += 2
        if depth == 0 { return offset }
      } else {
        offset += 1
      }
    }
    return range.upperBound
  }
}
