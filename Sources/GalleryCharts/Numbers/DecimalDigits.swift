/// A number as decimal digits, rounded half away from zero in the decimal system.
struct DecimalDigits: Equatable {
  var isNegative: Bool
  /// The digits of the mantissa, the first not zero; a single zero for zero.
  var digits: [Int]
  /// The power of ten of the first digit.
  var exponent: Int

  /// The digits of a finite number, at most so many of them.
  ///
  /// Swift's own description of a number is the shortest that reads back the same, in any locale.
  init(_ number: Double, significant: Int) {
    isNegative = number < 0
    let text = abs(number).description.utf8
    let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
    let all = mantissa.filter { $0 != UInt8(ascii: ".") }.map { Int($0) - Int(UInt8(ascii: "0")) }
    let power = Int(Substring(text.dropFirst(mantissa.count + 1))) ?? 0
    exponent = mantissa.prefix { $0 != UInt8(ascii: ".") }.count - 1 + power
    let leading = all.prefix { $0 == 0 }.count
    digits = Array(all.dropFirst(leading))
    exponent -= leading
    if digits.count > significant { round(to: significant) }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, digits, exponent) = (false, [0], 0) }
  }

  private mutating func round(to count: Int) {
    let roundsUp = digits[count] >= 5
    digits.removeSubrange(count...)
    guard roundsUp else { return }
    var index = count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      exponent += 1
    }
  }
}
