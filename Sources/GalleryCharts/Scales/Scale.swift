/// Where numbers between two limits stand along an axis.
struct Scale: Equatable {
  var spacing: Axis.Spacing
  /// The limits, the smaller first.
  let lower: Double
  let upper: Double
  private let start: Double
  private let length: Double

  init(_ spacing: Axis.Spacing, _ lower: Double, _ upper: Double) {
    self.spacing = spacing
    self.lower = lower
    self.upper = upper
    start = Self.position(lower, spacing)
    length = Self.position(upper, spacing) - start
  }

  /// 0 at the lower limit, 1 at the upper one.
  func fraction(_ number: Double) -> Double {
    (Self.position(number, spacing) - start) / length
  }

  /// Whether a number lies between the limits.
  func contains(_ number: Double) -> Bool { lower <= number && number <= upper }

  private static func position(_ number: Double, _ spacing: Axis.Spacing) -> Double {
    switch spacing {
    // Halves: the difference of two large numbers stays finite.
    case .linear: number / 2
    case .logarithmic: Logarithm.base10(max(number, Number.smallest))
    }
  }
}
