extension SymbolicExpression {
  /// The polynomial that times the divisor is this one, nil where there is none.
  func exactQuotient(by divisor: SymbolicExpression) -> SymbolicExpression? {
    guard failure == nil, let leading = divisor.terms.first else { return nil }
    var remainder = self
    var quotient: [Term] = []
    while let next = remainder.terms.first {
      guard next.coefficient.isMultiple(of: leading.coefficient),
        let factors = Term.monomialQuotient(next.factors, leading.factors),
        let coefficient = try? IntegerDivision.floor(next.coefficient, leading.coefficient)
      else { return nil }
      let term = Term(coefficient: coefficient, factors: factors)
      remainder = remainder - divisor.multiplied(by: term)
      guard remainder.failure == nil else { return nil }
      quotient.append(term)
    }
    return SymbolicExpression(canonical: quotient)
  }

  /// The largest term that divides every term of both expressions, with a positive coefficient.
  static func commonTerm(
    _ left: SymbolicExpression, _ right: SymbolicExpression
  ) -> Term {
    let all = left.terms + right.terms
    guard let first = all.first else { return Term(coefficient: 1, factors: []) }
    var coefficient = first.coefficient.magnitude
    var factors = first.factors
    for term in all.dropFirst() {
      coefficient = IntegerDivision.greatestCommonDivisor(
        Int(clamping: coefficient), term.coefficient)
      factors = factors.compactMap { factor in
        guard let other = term.factors.first(where: { $0.atom == factor.atom }) else { return nil }
        return Factor(atom: factor.atom, exponent: Swift.min(factor.exponent, other.exponent))
      }
    }
    return Term(coefficient: Int(exactly: coefficient) ?? 1, factors: factors)
  }
}
