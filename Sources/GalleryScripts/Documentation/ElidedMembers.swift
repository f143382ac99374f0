internal import SwiftParser
internal import SwiftSyntax

/// Types of which `...` stands for members.
enum ElidedMembers {
  /// The text with blanks for each `...` that stands alone in a line or in braces.
  static func blanked(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var text = Array(bytes)
    for elision in [Array("...".utf8), Array("…".utf8)] {
      var start = 0
      while let range = range(of: elision, in: text, from: start) {
        if isAlone(range, in: text) {
          for offset in range { text[offset] = 0x20 }
        }
        start = range.upperBound
      }
    }
    return text
  }

  /// The tree without `...`; nil unless it parses then, and all that was left out are members of types.
  static func types(in lines: SourceLines) -> SourceFileSyntax? {
    let text = blanked(lines.bytes)
    let places = text.indices.filter { text[$0] != lines.bytes[$0] }
    guard !places.isEmpty else { return nil }
    let tree = text.withUnsafeBufferPointer { Parser.parse(source: $0) }
    guard !tree.hasError, SnippetFactsVisitor(tree).elision == nil else { return nil }
    let areMembers = places.allSatisfy { place in
      let token = tree.token(at: AbsolutePosition(utf8Offset: place))
      return token.map { isAmongMembers(Syntax($0), at: place) } ?? false
    }
    return areMembers ? tree : nil
  }

  private static func isAmongMembers(_ node: Syntax, at place: Int) -> Bool {
    var current: Syntax? = node
    while let node = current {
      let isInside =
        node.positionAfterSkippingLeadingTrivia.utf8Offset < place
        && place < node.endPositionBeforeTrailingTrivia.utf8Offset
      if isInside, node.is(MemberBlockSyntax.self) { return true }
      if isInside, node.is(CodeBlockSyntax.self) || node.is(ClosureExprSyntax.self) { return false }
      current = node.parent
    }
    return false
  }

  private static func range(of word: [UInt8], in text: [UInt8], from start: Int) -> Range<Int>? {
    guard text.count >= word.count else { return nil }
    for offset in start..<max(start, text.count - word.count + 1)
    where text[offset..<(offset + word.count)].elementsEqual(word) {
      return offset..<(offset + word.count)
    }
    return nil
  }

  private static func isAlone(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let blanks: Set<UInt8> = [0x20, 0x09]
    let before = text[..<range.lowerBound].last { !blanks.contains($0) }
    let after = text[range.upperBound...].first { !blanks.contains($0) }
    let isFirst = before == nil || before == ASCII.lineFeed || before == UInt8(ascii: "{")
    return isFirst && (after == nil || after == ASCII.lineFeed || after == UInt8(ascii: "}"))
  }
}
