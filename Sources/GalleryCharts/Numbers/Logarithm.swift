/// Logarithms made of basic operations, which give the same bits on every machine; those of C
/// libraries differ in the last place.
enum Logarithm {
  /// The decimal logarithm of a positive finite number, to about 15 digits; exact for powers of
  /// ten.
  static func base10(_ number: Double) -> Double {
    let logarithm = natural(number) / natural10
    let nearest = logarithm.rounded()
    return abs(logarithm - nearest) < 1e-9 && number == Number.powerOfTen(Int(nearest))
      ? nearest : logarithm
  }

  /// The largest power of ten that is not above a positive finite number.
  static func floorOfBase10(_ number: Double) -> Int {
    let exponent = Int(base10(number).rounded(.down))
    return Number.powerOfTen(exponent + 1) <= number ? exponent + 1 : exponent
  }

  private static let natural2 = 0.693_147_180_559_945_309_4
  private static let natural10 = 2.302_585_092_994_045_684

  /// ln(2ᵏ m) = k ln 2 + 2 artanh((m − 1) / (m + 1)), whose series ends fast for m near 1.
  private static func natural(_ number: Double) -> Double {
    var exponent = Double(number.exponent)
    var mantissa = number.significand
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var sum = 0.0
    for divisor in stride(from: 25.0, through: 1, by: -2) { sum = sum * square + 1 / divisor }
    return exponent * natural2 + 2 * ratio * sum
  }
}
