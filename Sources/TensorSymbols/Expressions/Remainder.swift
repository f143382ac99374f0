extension SymbolicExpression {
  /// The remainder with the sign of the divisor, torch's `a % b`.
  ///
  /// It is zero where the division is exact, the constant's remainder where the divisor divides all
  /// other terms, and the dividend where that lies between zero and the divisor.
  public func modulo(_ divisor: SymbolicExpression) -> SymbolicExpression {
    if let failure = failure ?? divisor.failure { return SymbolicExpression(failure: failure) }
    if divisor.terms.isEmpty { return SymbolicExpression(failure: .divisionByZero) }
    if exactQuotient(by: divisor) != nil { return SymbolicExpression(0) }
    if let number = divisor.constant, let remainder = constantRemainder(number) {
      return SymbolicExpression(remainder)
    }
    if isKnownNonnegative, (divisor - self).isKnownPositive { return self }
    return SymbolicExpression(.modulo(self, divisor))
  }

  /// The remainder where the number divides every term but the constant, nil otherwise.
  private func constantRemainder(_ number: Int) -> Int? {
    let others = terms.last?.factors.isEmpty == true ? terms.dropLast() : terms[...]
    guard others.allSatisfy({ $0.coefficient.isMultiple(of: number) }) else { return nil }
    let own = others.count == terms.count ? 0 : terms[terms.count - 1].coefficient
    return try? IntegerDivision.modulo(own, number)
  }
}
