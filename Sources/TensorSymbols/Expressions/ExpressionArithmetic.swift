extension SymbolicExpression {
  /// The sum.
  public static func + (
    left: SymbolicExpression, right: SymbolicExpression
  ) -> SymbolicExpression {
    if let failure = left.failure ?? right.failure { return SymbolicExpression(failure: failure) }
    var sum: [Term] = []
    sum.reserveCapacity(left.terms.count + right.terms.count)
    var i = 0
    var j = 0
    while i < left.terms.count, j < right.terms.count {
      let one = left.terms[i]
      let other = right.terms[j]
      if one.factors == other.factors {
        let (coefficient, overflow) = one.coefficient.addingReportingOverflow(other.coefficient)
        guard !overflow else { return SymbolicExpression(failure: .overflow) }
        if coefficient != 0 {
          sum.append(Term(coefficient: coefficient, factors: one.factors))
        }
        i += 1
        j += 1
      } else if Term.monomialPrecedes(one.factors, other.factors) {
        sum.append(one)
        i += 1
      } else {
        sum.append(other)
        j += 1
      }
    }
    sum.append(contentsOf: left.terms[i...])
    sum.append(contentsOf: right.terms[j...])
    return SymbolicExpression(canonical: sum)
  }

  /// The product.
  public static func * (
    left: SymbolicExpression, right: SymbolicExpression
  ) -> SymbolicExpression {
    if let failure = left.failure ?? right.failure { return SymbolicExpression(failure: failure) }
    var product = SymbolicExpression(0)
    for term in left.terms { product = product + right.multiplied(by: term) }
    guard product.failure == nil else { return product }
    return Factorization.product(left, right, terms: product.terms)
  }

  /// The difference.
  public static func - (
    left: SymbolicExpression, right: SymbolicExpression
  ) -> SymbolicExpression { left + (-right) }

  /// The expression with the opposite sign.
  public static prefix func - (expression: SymbolicExpression) -> SymbolicExpression {
    SymbolicExpression(-1) * expression
  }

  /// The product with one term, which keeps the order of the terms.
  func multiplied(by term: Term) -> SymbolicExpression {
    guard failure == nil else { return self }
    var product: [Term] = []
    product.reserveCapacity(terms.count)
    for own in terms {
      let (coefficient, overflow) = own.coefficient.multipliedReportingOverflow(
        by: term.coefficient)
      guard !overflow else { return SymbolicExpression(failure: .overflow) }
      product.append(
        Term(
          coefficient: coefficient,
          factors: Term.monomialProduct(own.factors, term.factors)))
    }
    return SymbolicExpression(canonical: product)
  }
}
