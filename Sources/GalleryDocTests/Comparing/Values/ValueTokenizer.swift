/// Cuts a description into pieces; white space between them is of no account.
struct ValueTokenizer {
  private let text: [UInt8]
  private var index = 0
  private var tokens: [ValueToken] = []

  private init(_ text: [UInt8]) { self.text = text }

  /// The pieces of a text in which elisions are marked; nil if a string does not end.
  static func tokens(of text: [UInt8]) -> [ValueToken]? {
    var tokenizer = ValueTokenizer(text)
    while tokenizer.index < text.count {
      if text[tokenizer.index].isSpace {
        tokenizer.index += 1
      } else if let token = tokenizer.next() {
        tokenizer.tokens.append(token)
        tokenizer.index = token.range.upperBound
      } else {
        return nil
      }
    }
    return tokenizer.tokens
  }

  private func next() -> ValueToken? {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: ","): return token(.comma, to: index + 1)
    case UInt8(ascii: ":") where !text.follows(index + 1, { $0 == UInt8(ascii: "/") }):
      return token(.colon, to: index + 1)
    case UInt8(ascii: "\""):
      let end = QuotedText.end(in: text, from: index + 1)
      return end.isClosed ? token(.string, to: end.index) : nil
    case _ where Brackets.closer(of: byte) != nil: return token(.opener, to: index + 1)
    case _ where Brackets.isCloser(byte): return token(.closer, to: index + 1)
    case _ where text.hold(Elision.mark, at: index):
      return token(.elision, to: index + Elision.mark.count)
    default: break
    }
    return number() ?? word() ?? symbol()
  }

  private func token(_ kind: ValueToken.Kind, to end: Int) -> ValueToken {
    ValueToken(kind: kind, range: index..<end)
  }

  /// A number, unless letters follow as in `3rd`; `0xFF` counts as one.
  private func number() -> ValueToken? {
    var start = index
    if text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      // Behind an operand it is an operator.
      if text.precedes(index, { !$0.isSpace && !isOpening($0) }) { return nil }
      start += 1
    }
    guard let number = NumberScan(text, at: start) else { return nil }
    var end = number.end
    if end == start + 1, text[start] == UInt8(ascii: "0"),
      text.follows(end, { "xbo".utf8.contains($0) })
    {
      while text.follows(end, { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }) { end += 1 }
      return end > start + 2 ? token(.number(isInteger: true), to: end) : nil
    }
    guard !isWord(at: end) else { return nil }
    return token(.number(isInteger: number.isInteger), to: end)
  }

  private func isOpening(_ byte: UInt8) -> Bool {
    Brackets.closer(of: byte) != nil || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
  }

  private func isWord(at index: Int) -> Bool {
    text.follows(index, \.isWord) && !text.hold(Elision.mark, at: index)
  }

  /// A word and what follows it at dots; `.east` has no first part.
  private func word() -> ValueToken? {
    let dot = UInt8(ascii: ".")
    var end = index
    if text[end] == dot, !text.precedes(end, { $0 == dot }) { end += 1 }
    guard isWord(at: end) else { return nil }
    while true {
      while isWord(at: end) { end += 1 }
      guard text.follows(end, { $0 == dot }), isWord(at: end + 1) else {
        return token(.word, to: end)
      }
      end += 1
    }
  }

  /// All up to white space or the beginning of something else.
  private func symbol() -> ValueToken {
    var end = index + 1
    while end < text.count {
      let byte = text[end]
      let isSymbol =
        byte < 0x80 && !byte.isSpace && !byte.isWord && byte != UInt8(ascii: "\"")
        && !isOpening(byte) && !Brackets.isCloser(byte)
      guard isSymbol else { break }
      end += 1
    }
    return token(.symbol, to: end)
  }
}
