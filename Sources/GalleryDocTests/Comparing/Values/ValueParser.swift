/// Reads a description as a tree.
///
/// A description is elements between commas. An element is parts side by side, and a pair if a colon stands among
/// them. Brackets hold elements; a comma behind the last is of no account. What does not fit, or holds groups within
/// more than 200 others, is no tree.
struct ValueParser {
  private static let deepest = 200
  private static let optional: [UInt8] = .init("Optional")

  private let text: [UInt8]
  private let tokens: [ValueToken]
  private var index = 0

  /// The tree of a text in which elisions are marked.
  static func parse(_ text: [UInt8]) -> ValueNode? {
    guard let tokens = ValueTokenizer.tokens(of: text) else { return nil }
    var parser = ValueParser(text: text, tokens: tokens)
    guard let elements = parser.elements(depth: 0), parser.index == tokens.count else { return nil }
    let range = 0..<text.count
    switch elements.count {
    case 0: return ValueNode(shape: .empty, range: range)
    case 1: return elements[0]
    default: return ValueNode(shape: .list(elements), range: range)
    }
  }

  private init(text: [UInt8], tokens: [ValueToken]) {
    self.text = text
    self.tokens = tokens
  }

  private var kind: ValueToken.Kind? { index < tokens.count ? tokens[index].kind : nil }

  /// The elements up to a closing bracket or the end.
  private mutating func elements(depth: Int) -> [ValueNode]? {
    var elements: [ValueNode] = []
    while kind != nil, kind != .closer {
      guard let element = element(depth: depth) else { return nil }
      elements.append(element)
      if kind == .comma { index += 1 }
    }
    return elements
  }

  private mutating func element(depth: Int) -> ValueNode? {
    let start = position
    var parts: [ValueNode] = []
    var key: ValueNode?
    while let kind, kind != .comma, kind != .closer {
      if kind == .colon, key == nil {
        key = row(parts, start: start)
        parts = []
        index += 1
      } else {
        guard let part = part(depth: depth) else { return nil }
        parts.append(part)
      }
    }
    let value = row(parts, start: position)
    guard let key else { return value }
    return ValueNode(
      shape: .pair(key, value), range: key.range.lowerBound..<max(start, value.range.upperBound))
  }

  private var position: Int {
    index < tokens.count ? tokens[index].range.lowerBound : text.count
  }

  private mutating func part(depth: Int) -> ValueNode? {
    let token = tokens[index]
    index += 1
    let shape: ValueNode.Shape
    switch token.kind {
    case .word: shape = .word
    case .number(let isInteger): shape = .number(isInteger: isInteger)
    case .string: shape = .string(QuotedText.content(of: text[token.range].dropFirst().dropLast()))
    case .elision: shape = .elision
    case .symbol, .colon, .comma, .closer: shape = .symbol
    case .opener: return group(from: token, depth: depth + 1)
    }
    return ValueNode(shape: shape, range: token.range)
  }

  private mutating func group(from opener: ValueToken, depth: Int) -> ValueNode? {
    guard depth <= Self.deepest, let elements = elements(depth: depth), index < tokens.count
    else { return nil }
    let byte = text[opener.range.lowerBound]
    let closer = tokens[index].range
    guard Brackets.closer(of: byte) == text[closer.lowerBound] else { return nil }
    index += 1
    return ValueNode(
      shape: .group(opener: byte, elements), range: opener.range.lowerBound..<closer.upperBound)
  }

  private func row(_ parts: [ValueNode], start: Int) -> ValueNode {
    guard let first = parts.first, let last = parts.last else {
      return ValueNode(shape: .empty, range: start..<start)
    }
    if parts.count == 1 { return first }
    let range = first.range.lowerBound..<last.range.upperBound
    if parts.count == 2, text[first.range].elementsEqual(Self.optional),
      case .group(UInt8(ascii: "("), let elements) = last.shape, elements.count == 1
    {
      return ValueNode(shape: .optional(elements[0]), range: range)
    }
    return ValueNode(shape: .row(parts), range: range)
  }
}
