extension ShapeFacts {
  /// Whether the relation holds between the sides.
  ///
  /// What ranges, polynomials and earlier guards prove needs no guard. Otherwise the example's sizes
  /// decide, and the relation that holds becomes a guard and is used from then on.
  mutating func decide(
    _ relation: Relation, _ left: SymbolicExpression, _ right: SymbolicExpression,
    reason: @autoclosure () -> String
  ) -> Bool {
    let left = simplify(left)
    let right = simplify(right)
    if left == right && left.failure == nil { return relation.holds(0, 0) }
    let difference = left - right
    if let proven = proof(of: relation, difference) { return proven }
    do throws(SymbolicFailure) {
      let holds = relation.holds(try left.evaluate(hints), try right.evaluate(hints))
      let established = holds ? relation : relation.negated
      guards.append(
        Guard(relation: established, left: left, right: right, reason: reason()))
      learn(established, left, right)
      return holds
    } catch {
      note(error, in: "\(left) \(relation.spelling) \(right)", left, right)
      return false
    }
  }

  /// Keeps the failure of an evaluation as a mistake.
  private mutating func note(
    _ failure: SymbolicFailure, in operation: String, _ left: SymbolicExpression,
    _ right: SymbolicExpression
  ) {
    switch failure {
    case .divisionByZero: note(.divisionByZero(dividend: left, divisor: right))
    case .overflow, .unknownSymbol: note(.overflow(operation: operation))
    }
  }

  /// Uses a relation that has become a guard.
  private mutating func learn(
    _ relation: Relation, _ left: SymbolicExpression, _ right: SymbolicExpression
  ) {
    let isBetweenSymbols = left.symbol != nil && right.symbol != nil
    let reduced = isBetweenSymbols ? left - right : (left - right).withoutCommonSymbols
    guard reduced.failure == nil else { return }
    facts.append(Fact(relation: relation, expression: reduced))
    // torch does not solve for a symbol that stands on both sides.
    let leftSymbols = left.symbols
    let rightSymbols = right.symbols
    let unsolved = leftSymbols.intersection(rightSymbols)
    refineRanges(relation, reduced, unsolved: unsolved)
    if relation == .equal, let last = symbolToReplace(among: leftSymbols.union(rightSymbols)),
      !unsolved.contains(last)
    {
      unify(simplify(reduced), replacing: last)
    }
  }

  /// The value, to which the symbols of the expression are bound from now on.
  mutating func specialize(
    _ expression: SymbolicExpression, reason: @autoclosure () -> String
  )
    -> Int
  {
    let simplified = simplify(expression)
    if let constant = simplified.constant { return constant }
    do throws(SymbolicFailure) {
      let value = try simplified.evaluate(hints)
      _ = decide(.equal, simplified, SymbolicExpression(value), reason: reason())
      return value
    } catch {
      note(error, in: "\(simplified)", simplified, simplified)
      return 1
    }
  }
}

extension SymbolicExpression {
  /// The expression divided by the symbols and the positive number that divide all of its terms.
  ///
  /// Symbols are positive, so its relation to zero is the same.
  var withoutCommonSymbols: SymbolicExpression {
    let common = Self.commonTerm(self, self)
    let divisor = Term(
      coefficient: common.coefficient,
      factors: common.factors.filter { factor in
        if case .symbol = factor.atom { true } else { false }
      })
    return exactQuotient(by: SymbolicExpression(canonical: [divisor])) ?? self
  }
}
