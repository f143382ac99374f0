/// Addresses of memory: `0x` and six or more hexadecimal digits.
enum AddressRule: ByteRule {
  private static let replacement: [UInt8] = .init("0x…")

  static func match(in text: [UInt8], at start: Int) -> (end: Int, replacement: [UInt8])? {
    guard text[start] == UInt8(ascii: "0"), text.follows(start + 1, { $0 == UInt8(ascii: "x") }),
      !text.precedes(start, \.isWord)
    else { return nil }
    var end = start + 2
    while text.follows(end, \.isHexDigit) { end += 1 }
    guard end - start >= 8, !text.follows(end, \.isWord) else { return nil }
    return (end, replacement)
  }
}
