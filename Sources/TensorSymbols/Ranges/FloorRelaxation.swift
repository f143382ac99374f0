extension SymbolicExpression {
  /// The range of values by the bounds of one floor division, nil where none stands in a sum.
  ///
  /// For a positive number k, `k*(a//k)` is `a - m` with a remainder m from zero to k - 1. So k times
  /// the expression is one without that division: `s0 - (s0//2)` is half of `s0 + m`.
  func relaxedRange(of symbolRange: (Symbol) -> ValueRange) -> ValueRange? {
    for (index, term) in terms.enumerated() {
      guard term.factors.count == 1, term.factors[0].exponent == 1,
        case .floorDivide(let base, let divisor) = term.factors[0].atom,
        let number = divisor.constant, number > 0
      else { continue }
      var others = terms
      others.remove(at: index)
      let coefficient = SymbolicExpression(term.coefficient)
      let scaled = SymbolicExpression(canonical: others) * divisor + base * coefficient
      guard scaled.failure == nil else { return nil }
      let remainder = ValueRange(0, number - 1) * ValueRange(only: term.coefficient)
      let range = scaled.narrowedRange(of: symbolRange) + remainder * ValueRange(only: -1)
      let scale = ValueRange(only: number)
      // Rounded up below and down above, for the value itself is an integer.
      let lower =
        ((range + ValueRange(only: -1)).floorDivided(by: scale) + ValueRange(only: 1)).lower
      let upper = range.floorDivided(by: scale).upper
      return lower <= upper ? ValueRange(lower, upper) : nil
    }
    return nil
  }
}
