// Interval arithmetic. Each result holds every value that the operation can take; where the
// operands are related it may hold more.

extension ValueRange {
  /// The range of one value.
  init(only value: Int) { self.init(value, value) }

  /// The range of sums.
  static func + (left: ValueRange, right: ValueRange) -> ValueRange {
    ValueRange(
      sum(left.lower, right.lower, infinite: minusInfinity),
      sum(left.upper, right.upper, infinite: infinity))
  }

  /// The range of products.
  static func * (left: ValueRange, right: ValueRange) -> ValueRange {
    corners(left, right, product)
  }

  /// The range of floor quotients; all integers where the divisor may be zero.
  func floorDivided(by divisor: ValueRange) -> ValueRange {
    if divisor.upper < 0 {
      let minusOne = ValueRange(only: -1)
      return (self * minusOne).floorDivided(by: divisor * minusOne)
    }
    guard divisor.lower > 0 else { return .all }
    return Self.corners(self, divisor, Self.quotient)
  }

  /// The range of remainders with the sign of the divisor; all integers where that may be zero.
  func modulo(_ divisor: ValueRange) -> ValueRange {
    if divisor.lower > 0 {
      if lower >= 0, upper < divisor.lower { return self }
      let largest = divisor.upper == Self.infinity ? Self.infinity : divisor.upper - 1
      return ValueRange(0, lower >= 0 ? Swift.min(upper, largest) : largest)
    }
    guard divisor.upper < 0 else { return .all }
    return ValueRange(
      divisor.lower == Self.minusInfinity ? Self.minusInfinity : divisor.lower + 1, 0)
  }

  /// The range of the larger of two values.
  static func max(_ left: ValueRange, _ right: ValueRange) -> ValueRange {
    ValueRange(Swift.max(left.lower, right.lower), Swift.max(left.upper, right.upper))
  }

  /// The range of the smaller of two values.
  static func min(_ left: ValueRange, _ right: ValueRange) -> ValueRange {
    ValueRange(Swift.min(left.lower, right.lower), Swift.min(left.upper, right.upper))
  }

  /// The range over the four pairs of bounds, for what is monotonic in each operand.
  private static func corners(
    _ left: ValueRange, _ right: ValueRange, _ combine: (Int, Int) -> Int
  ) -> ValueRange {
    let values = [
      combine(left.lower, right.lower), combine(left.lower, right.upper),
      combine(left.upper, right.lower), combine(left.upper, right.upper),
    ]
    return ValueRange(
      values.reduce(infinity) { Swift.min($0, $1) },
      values.reduce(minusInfinity) { Swift.max($0, $1) })
  }

  /// The sum of two bounds of the same side; an infinite one stays the side's infinity.
  private static func sum(_ left: Int, _ right: Int, infinite: Int) -> Int {
    if left == infinite || right == infinite { return infinite }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? (left > 0 ? infinity : minusInfinity) : sum
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    if left == 0 || right == 0 { return 0 }
    let limit = (left < 0) == (right < 0) ? infinity : minusInfinity
    if isInfinite(left) || isInfinite(right) { return limit }
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? limit : product
  }

  /// The floor quotient by a positive bound.
  private static func quotient(_ left: Int, _ right: Int) -> Int {
    if right == infinity {
      // An infinite dividend has its own infinity at the smaller divisor's corner.
      return left < 0 ? -1 : 0
    }
    if isInfinite(left) { return left }
    return (try? IntegerDivision.floor(left, right)) ?? left
  }

  private static func isInfinite(_ bound: Int) -> Bool {
    bound == infinity || bound == minusInfinity
  }
}
