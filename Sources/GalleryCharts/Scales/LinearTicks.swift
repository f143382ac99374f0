/// Ticks at multiples of 1, 2, 2.5 or 5 times a power of ten.
///
/// A step is an integer times a power of ten, and so is each tick: labels are written from
/// integers.
struct LinearTicks {
  /// `mantissa` × 10 to the power of `exponent`.
  struct Step: Equatable {
    var mantissa: Int
    var exponent: Int

    var value: Double { LinearTicks.number(mantissa, exponent) }
  }

  var lower: Double
  var upper: Double

  /// The ticks with the smallest step that gives no more than `most` of them.
  func ticks(atMost most: Int) -> Ticks { ticks(step: step(atMost: most)) }

  /// The smallest nice step of which no more than `most` multiples lie between the limits.
  func step(atMost most: Int) -> Step {
    let least = (upper / 2 - lower / 2) / Double(max(most, 1)) * 2
    var exponent = Logarithm.floorOfBase10(max(least, Number.smallest)) - 1
    while true {
      for (mantissa, shift) in [(1, 0), (2, 0), (25, -1), (5, 0)] {
        let step = Step(mantissa: mantissa, exponent: exponent + shift)
        let (first, last) = multiples(of: step)
        if last - first < Double(most) { return step }
      }
      exponent += 1
    }
  }

  /// The first and the last multiple between the limits, forgiving what was rounded.
  private func multiples(of step: Step) -> (Double, Double) {
    let (first, last) = (lower / step.value, upper / step.value)
    let slack = 1e-9 * max(1, min(abs(first), abs(last)) * 1e-6)
    return ((first - slack).rounded(.up), (last + slack).rounded(.down))
  }

  private func ticks(step: Step) -> Ticks {
    let (first, last) = multiples(of: step)
    // Integers up to here are exact; limits keep a distance that never comes near it.
    guard first <= last, abs(first) < 1e15, abs(last) < 1e15 else { return Ticks(major: []) }
    let integers = (Int(first)...Int(last)).map { $0 * step.mantissa }
    let labels = TickLabels(integers: integers, exponent: step.exponent)
    let major = zip(integers, labels.texts).map { integer, text in
      Tick(value: Self.number(integer, step.exponent), label: Label(text))
    }
    return Ticks(major: major, note: labels.note)
  }

  /// Correctly rounded where the power of ten is exact, as it is up to 22.
  private static func number(_ mantissa: Int, _ exponent: Int) -> Double {
    exponent < 0
      ? Double(mantissa) / Number.powerOfTen(-exponent)
      : Double(mantissa) * Number.powerOfTen(exponent)
  }
}
