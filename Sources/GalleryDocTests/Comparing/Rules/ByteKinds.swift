/// Bytes of UTF-8 by what they are in texts of programs.
extension UInt8 {
  /// `0` to `9`.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// A digit, or `a` to `f` in either case.
  var isHexDigit: Bool { isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x66) }
  /// A letter of ASCII.
  var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
  /// A part of a word: letters and digits, `_`, and all beyond ASCII.
  var isWord: Bool { isLetter || isDigit || self == 0x5F || self >= 0x80 }
  /// White space within a line.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C || self == 0x0D }
  /// White space or the end of a line.
  var isSpace: Bool { isBlank || self == 0x0A }
}

extension [UInt8] {
  /// The bytes of a text.
  init(_ text: String) { self = Array(text.utf8) }

  /// Whether bytes stand at an index.
  func hold(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + bytes.count <= count else { return false }
    for offset in 0..<bytes.count where self[index + offset] != bytes[offset] { return false }
    return true
  }

  /// The byte before an index fulfils a condition; false at the start.
  func precedes(_ index: Int, _ condition: (UInt8) -> Bool) -> Bool {
    index > 0 && condition(self[index - 1])
  }

  /// The byte at an index fulfils a condition; false at the end.
  func follows(_ index: Int, _ condition: (UInt8) -> Bool) -> Bool {
    index < count && condition(self[index])
  }
}
