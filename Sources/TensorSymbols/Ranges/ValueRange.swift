/// The integers from a lower to an upper bound, either of which may be infinite.
///
/// The ends of Int stand for the infinities, torch's `-int_oo` and `int_oo`; arithmetic on bounds
/// saturates there, which widens a range and so keeps it true.
public struct ValueRange: Hashable, Sendable, CustomStringConvertible {
  /// The bound that says there is no upper bound, `int_oo`.
  public static let infinity = Int.max
  /// The bound that says there is no lower bound, `-int_oo`.
  public static let minusInfinity = Int.min
  /// All integers.
  public static let all = ValueRange(minusInfinity, infinity)
  /// The sizes for which a symbol may stand, from two on.
  ///
  /// Sizes zero and one never get a symbol, for they broadcast and vanish.
  public static let sizes = ValueRange(2, infinity)

  /// The smallest value.
  public let lower: Int
  /// The largest value, at least ``lower``.
  public let upper: Int

  /// Makes a range; bounds in the wrong order are exchanged.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = Swift.min(lower, upper)
    self.upper = Swift.max(lower, upper)
  }

  /// Whether the value lies in the range.
  public func contains(_ value: Int) -> Bool { lower <= value && value <= upper }

  /// Whether every value of this range lies in the other one.
  public func isSubset(of other: ValueRange) -> Bool {
    other.lower <= lower && upper <= other.upper
  }

  /// The values in both ranges, nil where there are none.
  public func intersection(_ other: ValueRange) -> ValueRange? {
    let lower = Swift.max(lower, other.lower)
    let upper = Swift.min(upper, other.upper)
    return lower <= upper ? ValueRange(lower, upper) : nil
  }

  /// The only value, nil where there are several.
  public var onlyValue: Int? { lower == upper ? lower : nil }

  /// The text that torch prints, such as `VR[2, int_oo]`.
  public var description: String { "VR[\(Self.text(lower)), \(Self.text(upper))]" }

  private static func text(_ bound: Int) -> String {
    switch bound {
    case infinity: "int_oo"
    case minusInfinity: "-int_oo"
    default: "\(bound)"
    }
  }
}
