/// Ticks at powers of ten, with marks at their multiples.
struct LogarithmicTicks {
  var lower: Double
  var upper: Double

  /// At most so many labelled ticks, which number decades, else 1, 2 and 5 of each, else a step.
  func ticks(atMost most: Int) -> Ticks {
    let most = max(most, 1)
    let first = Logarithm.floorOfBase10(lower)
    let last = Logarithm.floorOfBase10(upper)
    let decades = (first...last).filter { Number.powerOfTen($0) >= lower * (1 - 1e-9) }
    if decades.count < 2 {
      let few = multiples([1, 2, 5], first...last)
      if (2...max(most, 2)).contains(few.count) {
        return Ticks(
          major: few.map { Tick(value: $0, label: Label(NumberText.short($0))) },
          minor: multiples(Array(2...9), first...last).filter { !few.contains($0) })
      }
      return LinearTicks(lower: lower, upper: upper).ticks(atMost: most)
    }
    let strides = [1, 2, 3, 5, 10, 20, 50, 100, 200]
    let stride = strides.first { decades.count <= most * $0 } ?? 500
    let shown = decades.filter { ($0 % stride + stride) % stride == 0 }
    let isPlain = shown.allSatisfy { (-3...5).contains($0) }
    return Ticks(
      major: shown.map { exponent in
        let value = Number.powerOfTen(exponent)
        return Tick(
          value: value,
          label: isPlain ? Label(NumberText.short(value)) : Label("", powerOfTen: exponent))
      },
      minor: stride == 1
        ? multiples(Array(2...9), first...last)
        : decades.count > 40 ? [] : decades.filter { !shown.contains($0) }.map(Number.powerOfTen))
  }

  /// Multiples of the powers of ten between the limits.
  private func multiples(_ factors: [Int], _ exponents: ClosedRange<Int>) -> [Double] {
    exponents.flatMap { exponent in factors.compactMap { Double("\($0)e\(exponent)") } }
      .filter { $0 >= lower && $0 <= upper }
  }
}

extension Scale {
  /// The ticks of an axis with these limits.
  func ticks(atMost most: Int) -> Ticks {
    switch spacing {
    case .linear: LinearTicks(lower: lower, upper: upper).ticks(atMost: most)
    case .logarithmic: LogarithmicTicks(lower: lower, upper: upper).ticks(atMost: most)
    }
  }
}
