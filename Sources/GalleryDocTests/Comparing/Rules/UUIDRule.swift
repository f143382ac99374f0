/// UUIDs: groups of 8, 4, 4, 4 and 12 hexadecimal digits.
enum UUIDRule: ByteRule {
  private static let replacement: [UInt8] = .init("<uuid>")
  private static let groups = [8, 4, 4, 4, 12]

  static func match(in text: [UInt8], at start: Int) -> (end: Int, replacement: [UInt8])? {
    guard text[start].isHexDigit, !text.precedes(start, isNeighbor) else { return nil }
    var end = start
    for group in groups {
      if end > start {
        guard text.follows(end, { $0 == UInt8(ascii: "-") }) else { return nil }
        end += 1
      }
      for _ in 0..<group {
        guard text.follows(end, \.isHexDigit) else { return nil }
        end += 1
      }
    }
    return text.follows(end, isNeighbor) ? nil : (end, replacement)
  }

  private static func isNeighbor(_ byte: UInt8) -> Bool {
    byte.isWord || byte == UInt8(ascii: "-")
  }
}
