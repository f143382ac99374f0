/// A piece of a text in which numbers may differ a little.
enum NumberToken: Equatable {
  /// As written, with a sign that stands before it alone.
  case number([UInt8], isInteger: Bool)
  /// White space: columns of numbers move as the numbers change.
  case blank
  case byte(UInt8)

  /// The pieces of a text.
  static func tokens(of text: [UInt8]) -> [NumberToken] {
    var tokens: [NumberToken] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte.isBlank {
        while text.follows(index, \.isBlank) { index += 1 }
        tokens.append(.blank)
      } else if let number = number(in: text, at: index) {
        tokens.append(.number(Array(text[index..<number.end]), isInteger: number.isInteger))
        index = number.end
      } else {
        tokens.append(.byte(byte))
        index += 1
      }
    }
    return tokens
  }

  private static func number(in text: [UInt8], at index: Int) -> NumberScan? {
    let isOperand: (UInt8) -> Bool = {
      $0.isWord || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]")
    }
    if text.precedes(index, isOperand) { return nil }
    let isSigned = text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+")
    guard let number = NumberScan(text, at: isSigned ? index + 1 : index),
      !text.follows(number.end, \.isWord)
    else { return nil }
    return number
  }

  /// Whether the pieces are the same within a tolerance.
  func isSame(as other: NumberToken, within tolerance: Double) -> Bool {
    if self == other { return true }
    guard case .number(let a, let aIsInteger) = self, case .number(let b, let bIsInteger) = other
    else { return false }
    if aIsInteger && bIsInteger { return false }
    return Self.isClose(a, b, within: tolerance)
  }

  /// Whether two decimal numbers differ by no more than the tolerance, or than that part of the larger.
  static func isClose(_ a: [UInt8], _ b: [UInt8], within tolerance: Double) -> Bool {
    guard let a = value(of: a), let b = value(of: b) else { return false }
    return a == b || abs(a - b) <= tolerance * max(1, abs(a), abs(b))
  }

  /// The value of a decimal number; nil beyond the range of `Double`.
  private static func value(of number: [UInt8]) -> Double? {
    let digits = number.filter { $0 != UInt8(ascii: "_") }
    let value = Double(String(decoding: digits, as: UTF8.self))
    return value.flatMap { $0.isFinite ? $0 : nil }
  }
}
