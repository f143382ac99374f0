// Arithmetic between numbers. Bounds stop it in place of a trap, for a shape error is reported
// where the size is used, not where it is computed.

extension SymInt {
  /// The sum, at most the largest Int and at least the smallest.
  @inlinable
  static func saturatingSum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? (left < 0 ? Int.min : Int.max) : sum
  }

  /// The difference, at most the largest Int and at least the smallest.
  @inlinable
  static func saturatingDifference(_ left: Int, _ right: Int) -> Int {
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? (left < 0 ? Int.min : Int.max) : difference
  }

  /// The product, at most the largest Int and at least the smallest.
  @inlinable
  static func saturatingProduct(_ left: Int, _ right: Int) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? ((left < 0) != (right < 0) ? Int.min : Int.max) : product
  }

  /// The quotient rounded down; the divisor must not be zero, as with Int.
  @inlinable
  static func floorQuotient(_ dividend: Int, _ divisor: Int) -> Int {
    if divisor == -1 { return saturatingDifference(0, dividend) }
    let quotient = dividend / divisor
    let isExact = quotient &* divisor == dividend
    return !isExact && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  /// The remainder with the divisor's sign; the divisor must not be zero, as with Int.
  @inlinable
  static func floorRemainder(_ dividend: Int, _ divisor: Int) -> Int {
    if divisor == -1 { return 0 }
    let remainder = dividend % divisor
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder
  }
}
