extension SymbolicExpression {
  /// The quotient rounded towards minus infinity, torch's `a // b`.
  ///
  /// It simplifies what torch simplifies and what divides exactly: `(a*b)//b` is `a`, `(4*s0 + 3)//2`
  /// is `2*s0 + 1`, `(s0*s1)//(2*s0)` is `s1//2`, `(s0//2)//3` is `s0//6`.
  public func floorDivide(by divisor: SymbolicExpression) -> SymbolicExpression {
    if let failure = failure ?? divisor.failure { return SymbolicExpression(failure: failure) }
    if divisor.terms.isEmpty { return SymbolicExpression(failure: .divisionByZero) }
    if let dividend = constant, let number = divisor.constant {
      do throws(SymbolicFailure) {
        return SymbolicExpression(try IntegerDivision.floor(dividend, number))
      } catch {
        return SymbolicExpression(failure: error)
      }
    }
    if let (base, reduced) = Factorization.cancelled(self, divisor) {
      return base.floorDivide(by: reduced)
    }
    if divisor.constant == 1 { return self }
    if let quotient = exactQuotient(by: divisor) { return quotient }
    if case .floorDivide(let base, let inner)? = singleAtom, divisor.isKnownPositive {
      let product = inner * divisor
      if product.failure == nil { return base.floorDivide(by: product) }
    }
    if let number = divisor.constant {
      let (multiples, rest) = splittingMultiples(of: number)
      if !multiples.terms.isEmpty {
        return multiples + rest.floorDivide(by: divisor)
      }
    }
    return cancelledFloorDivision(by: divisor)
  }

  /// The floor division after division of both sides by what divides both.
  ///
  /// A common factor may be negative, `floor(ga/gb)` is `floor(a/b)` all the same.
  private func cancelledFloorDivision(by divisor: SymbolicExpression) -> SymbolicExpression {
    let common = SymbolicExpression(canonical: [Self.commonTerm(self, divisor)])
    guard common.constant != 1, let base = exactQuotient(by: common),
      let reduced = divisor.exactQuotient(by: common)
    else { return SymbolicExpression(.floorDivide(self, divisor)) }
    return base.floorDivide(by: reduced)
  }

  /// The terms that the number divides, divided by it, and the other terms.
  private func splittingMultiples(
    of number: Int
  ) -> (quotient: SymbolicExpression, rest: SymbolicExpression) {
    var quotient: [Term] = []
    var rest: [Term] = []
    for term in terms {
      if term.coefficient.isMultiple(of: number),
        let coefficient = try? IntegerDivision.floor(term.coefficient, number)
      {
        quotient.append(Term(coefficient: coefficient, factors: term.factors))
      } else {
        rest.append(term)
      }
    }
    return (SymbolicExpression(canonical: quotient), SymbolicExpression(canonical: rest))
  }
}
