/// Which numbers can be drawn.
enum Number {
  /// Beyond this, differences of two numbers would not be finite.
  static let largest = 1e300
  /// Below this, ratios of two numbers would not be finite.
  static let smallest = 1e-300

  /// Whether a number is finite and not so large that an axis could not hold it.
  static func isDrawable(_ number: Double) -> Bool { abs(number) <= largest }

  /// Whether a number has a place on an axis of that spacing.
  static func isDrawable(_ number: Double, _ spacing: Axis.Spacing) -> Bool {
    isDrawable(number) && (spacing == .linear || number >= smallest)
  }

  /// Ten to a power between −308 and 308, correctly rounded.
  static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .nan }
}
