extension ShapeFacts {
  /// Narrows the ranges of the symbols that the relation of the expression to zero bounds.
  ///
  /// What torch would know changes only for symbols that are not in the set.
  mutating func refineRanges(
    _ relation: Relation, _ expression: SymbolicExpression, unsolved: Set<Symbol>
  ) {
    guard relation != .notEqual else { return }
    for symbol in expression.symbols.sorted() {
      for (relation, isolation, isTorchs) in bounds(relation, expression, on: symbol) {
        if isTorchs, !unsolved.contains(symbol) { refine(symbol, relation, isolation) }
        prove(symbol, relation, isolation)
      }
      if let value = refinedRange(of: symbol).onlyValue, replacements[symbol] == nil {
        replace(symbol, by: SymbolicExpression(value))
      }
    }
  }

  /// The relation as relations of a multiple of the symbol, and whether torch derives them too.
  ///
  /// A floor division by a positive number is taken apart: `a//b > e` says `a >= b*(e + 1)`, and
  /// `a//b < e` says `a < b*e`. An equality says both; torch uses it only as `a//b <= 0`.
  private func bounds(
    _ relation: Relation, _ expression: SymbolicExpression, on symbol: Symbol
  ) -> [(Relation, Isolation, isTorchs: Bool)] {
    if let isolation = expression.isolating(symbol) { return [(relation, isolation, true)] }
    guard
      case (.floorDivide(let base, let divisor), let parts)? = expression.isolating(
        where: { $0.isFloorDivision && $0.operands[0].symbols.contains(symbol) }, free: symbol),
      let number = divisor.constant, number > 0, let other = parts.solution
    else { return [] }
    let scaled = divisor * other
    switch parts.coefficient > 0 ? relation : relation.mirrored {
    case .less: return bounds(.less, base - scaled, on: symbol)
    case .lessOrEqual: return bounds(.less, base - scaled - divisor, on: symbol)
    case .greater: return bounds(.greaterOrEqual, base - scaled - divisor, on: symbol)
    case .greaterOrEqual: return bounds(.greaterOrEqual, base - scaled, on: symbol)
    case .notEqual: return []
    case .equal:
      let isTorchs = other.constant == 0
      return
        (bounds(.greaterOrEqual, base - scaled, on: symbol)
        + bounds(.less, base - scaled - divisor, on: symbol))
        .map { ($0.0, $0.1, isTorchs && $0.isTorchs) }
    }
  }

  /// Narrows by torch's rule: only by integer solutions, and only where the other side's bound itself
  /// lies past the old one.
  private mutating func refine(_ symbol: Symbol, _ relation: Relation, _ isolation: Isolation) {
    guard let solution = isolation.solution else { return }
    let relation = isolation.coefficient > 0 ? relation : relation.mirrored
    let other = solution.range { refinedRange(of: $0) }
    let old = refinedRange(of: symbol)
    var lower = old.lower
    var upper = old.upper
    if relation.boundsBelow, lower < other.lower {
      lower = other.lower + (relation == .greater ? 1 : 0)
    }
    if relation.boundsAbove, upper > other.upper {
      upper = other.upper - (relation == .less ? 1 : 0)
    }
    if lower <= upper { refine(symbol, to: ValueRange(lower, upper)) }
  }

  /// Narrows by all that the relation says.
  private mutating func prove(_ symbol: Symbol, _ relation: Relation, _ isolation: Isolation) {
    let other = isolation.rest.narrowedRange { provenRange(of: $0) }
    guard let range = isolation.range(relation, rest: other) else { return }
    prove(symbol, within: range)
  }
}

extension Isolation {
  /// The range of the symbol by the relation of the whole to zero, given the range of the rest.
  ///
  /// It is nil where no value satisfies the relation.
  func range(_ relation: Relation, rest: ValueRange) -> ValueRange? {
    let relation = coefficient > 0 ? relation : relation.mirrored
    let other = coefficient > 0 ? rest * ValueRange(only: -1) : rest
    let divisor = ValueRange(only: Int(clamping: coefficient.magnitude))
    var lower = ValueRange.minusInfinity
    var upper = ValueRange.infinity
    if relation.boundsBelow {
      // Rounded up: c*s >= n says s >= (n - 1)//c + 1, and c*s > n says s >= n//c + 1.
      let least = relation == .greater ? other : other + ValueRange(only: -1)
      lower = (least.floorDivided(by: divisor) + ValueRange(only: 1)).lower
    }
    if relation.boundsAbove {
      let largest = relation == .less ? other + ValueRange(only: -1) : other
      upper = largest.floorDivided(by: divisor).upper
    }
    return lower <= upper ? ValueRange(lower, upper) : nil
  }
}

extension Relation {
  /// Whether the relation keeps the left side from being small.
  fileprivate var boundsBelow: Bool {
    switch self {
    case .equal, .greater, .greaterOrEqual: true
    case .notEqual, .less, .lessOrEqual: false
    }
  }

  /// Whether the relation keeps the left side from being large.
  fileprivate var boundsAbove: Bool {
    switch self {
    case .equal, .less, .lessOrEqual: true
    case .notEqual, .greater, .greaterOrEqual: false
    }
  }
}
