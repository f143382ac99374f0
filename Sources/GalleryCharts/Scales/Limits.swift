/// The limits of an axis, made from the numbers on it.
///
/// As readers of Matplotlib expect: 5 % of the span stay free on both sides, and bars stand on the
/// axis: nothing is free below zero.
struct Limits {
  /// The span of the numbers, or nil without any.
  var span: ClosedRange<Double>?
  /// Whether zero belongs to the axis, as it does where bars stand on it.
  var includesZero = false
  /// The part of the span that stays free on each side.
  var margin = 0.05

  /// The limits with the axis's own ones in their place.
  func scale(_ axis: Axis) -> Scale {
    let own: (Double?) -> Double? = { limit in
      limit.flatMap { Number.isDrawable($0, axis.spacing) ? $0 : nil }
    }
    var (lower, upper) = axis.spacing == .linear ? linear : logarithmic
    let (from, to) = (own(axis.from), own(axis.to))
    lower = from ?? lower
    upper = to ?? upper
    if let from, let to, from > to { (lower, upper) = (to, from) }
    if upper <= lower {
      // One limit was given, beyond all numbers.
      let step = max(abs(lower), abs(upper), 1)
      switch (axis.spacing, from == nil) {
      case (.linear, true): lower = upper - step
      case (.linear, false): upper = lower + step
      case (.logarithmic, true): lower = upper / 10
      case (.logarithmic, false): upper = lower * 10
      }
    }
    return Scale(axis.spacing, lower, upper)
  }

  private var linear: (Double, Double) {
    guard let span else { return (0, 1) }
    var (low, high) = (span.lowerBound, span.upperBound)
    if includesZero { (low, high) = (min(low, 0), max(high, 0)) }
    if includesZero, low == 0, high == 0 { return (0, 1) }
    // So near that their difference is rounding.
    if high / 2 - low / 2 <= max(abs(low), abs(high)) * 1e-13 {
      let half = low == 0 ? 0.05 : abs(low) * 0.05
      return (low - half, high + half)
    }
    let free = high * margin - low * margin
    return (
      includesZero && low == 0 ? 0 : low - free, includesZero && high == 0 ? 0 : high + free
    )
  }

  private var logarithmic: (Double, Double) {
    guard let span else { return (1, 10) }
    let (low, high) = (span.lowerBound, span.upperBound)
    if includesZero {
      // There is no zero to stand on: bars begin at the power of ten below the least.
      let exponent = Logarithm.floorOfBase10(low)
      let foot = Number.powerOfTen(exponent)
      return (foot == low ? foot / 10 : foot, Self.moved(high, (low, high), margin))
    }
    if high / low - 1 <= 1e-12 { return (low / 1.25, high * 1.25) }
    return (Self.moved(low, (low, high), -margin), Self.moved(high, (low, high), margin))
  }

  /// A number times the ratio of a span to the power of `share`.
  private static func moved(
    _ number: Double, _ span: (Double, Double), _ share: Double
  ) -> Double {
    let decades = (Logarithm.base10(span.1) - Logarithm.base10(span.0)) * share
    return number * Exponential.base10(decades)
  }
}
