/// Integer division with Python's signs, which never traps.
enum IntegerDivision {
  /// The quotient rounded towards minus infinity.
  static func floor(_ dividend: Int, _ divisor: Int) throws(SymbolicFailure) -> Int {
    guard divisor != 0 else { throw .divisionByZero }
    let (quotient, overflow) = dividend.dividedReportingOverflow(by: divisor)
    guard !overflow else { throw .overflow }
    let isExact = quotient &* divisor == dividend
    return !isExact && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  /// The remainder with the sign of the divisor.
  static func modulo(_ dividend: Int, _ divisor: Int) throws(SymbolicFailure) -> Int {
    guard divisor != 0 else { throw .divisionByZero }
    guard divisor != -1 else { return 0 }
    let remainder = dividend % divisor
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder
  }

  /// The greatest common divisor, at least zero.
  static func greatestCommonDivisor(_ left: Int, _ right: Int) -> UInt {
    var (one, other) = (left.magnitude, right.magnitude)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }
}
