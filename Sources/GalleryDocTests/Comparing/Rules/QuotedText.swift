/// A string literal of one line, as the standard library's debug descriptions write it.
enum QuotedText {
  /// The index behind the closing quotation mark, or of the line's end where none closes.
  static func end(in text: [UInt8], from start: Int) -> (index: Int, isClosed: Bool) {
    var index = start
    while index < text.count, text[index] != UInt8(ascii: "\n") {
      switch text[index] {
      case UInt8(ascii: "\""): return (index + 1, true)
      case UInt8(ascii: "\\") where text.follows(index + 1, { $0 != UInt8(ascii: "\n") }):
        index += 2
      default: index += 1
      }
    }
    return (index, false)
  }

  /// What a literal without its quotation marks says; an escape that Swift does not know stays as it is.
  static func content(of literal: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var rest = literal
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.first else {
        output.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "n"): output.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "t"): output.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "r"): output.append(UInt8(ascii: "\r"))
      case UInt8(ascii: "0"): output.append(0)
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): output.append(escape)
      case UInt8(ascii: "u"):
        guard let (scalar, length) = scalar(in: rest.dropFirst()) else {
          output.append(byte)
          continue
        }
        output += Array(String(scalar).utf8)
        rest = rest.dropFirst(length)
      default:
        output.append(byte)
        continue
      }
      rest = rest.dropFirst()
    }
    return output
  }

  /// The scalar that `{1F600}` names, and the bytes of the braces and the number.
  private static func scalar(in text: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
    guard text.first == UInt8(ascii: "{") else { return nil }
    let digits = text.dropFirst().prefix(9).prefix { $0.isHexDigit }
    guard text.dropFirst(digits.count + 1).first == UInt8(ascii: "}"),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, digits.count + 2)
  }
}
