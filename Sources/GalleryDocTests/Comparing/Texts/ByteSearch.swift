/// Finds bytes in bytes by the method of Knuth, Morris and Pratt (1977): no byte of the text is read twice.
enum ByteSearch {
  /// The first index at which the pattern stands wholly within a range of the text.
  static func firstIndex(of pattern: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Int? {
    guard pattern.count <= range.count else { return nil }
    let borders = borders(of: pattern)
    var matched = 0
    for index in range {
      while matched > 0, pattern[matched] != text[index] { matched = borders[matched - 1] }
      if pattern[matched] == text[index] { matched += 1 }
      if matched == pattern.count { return index + 1 - matched }
    }
    return nil
  }

  /// Of each beginning of the pattern the longest shorter one with which it ends.
  private static func borders(of pattern: [UInt8]) -> [Int] {
    var borders = [0]
    var length = 0
    for byte in pattern.dropFirst() {
      while length > 0, pattern[length] != byte { length = borders[length - 1] }
      if pattern[length] == byte { length += 1 }
      borders.append(length)
    }
    return borders
  }
}
