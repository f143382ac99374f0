/// Reads a decimal number as Swift writes it: `12`, `1_000`, `3.14`, `1e-05`.
struct NumberScan {
  /// The index behind it.
  let end: Int
  /// Whether it has neither a point nor an exponent.
  let isInteger: Bool

  /// The number whose first digit stands at an index; nil where none does.
  init?(_ text: [UInt8], at start: Int) {
    guard text.follows(start, \.isDigit) else { return nil }
    var end = Self.digits(text, from: start)
    var isInteger = true
    if text.follows(end, { $0 == UInt8(ascii: ".") }), text.follows(end + 1, \.isDigit) {
      end = Self.digits(text, from: end + 1)
      isInteger = false
    }
    if text.follows(end, { $0 | 0x20 == UInt8(ascii: "e") }) {
      var exponent = end + 1
      if text.follows(exponent, { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }) {
        exponent += 1
      }
      if text.follows(exponent, \.isDigit) {
        end = Self.digits(text, from: exponent)
        isInteger = false
      }
    }
    self.end = end
    self.isInteger = isInteger
  }

  private static func digits(_ text: [UInt8], from start: Int) -> Int {
    var end = start
    while text.follows(end, { $0.isDigit || $0 == UInt8(ascii: "_") }) { end += 1 }
    return end
  }
}
