// The order in which atoms and operands print, which is sympy's default sort key as its
// documentation and printed results give it: numbers, symbols by name, products, sums, the functions
// by name, then maxima and minima; within a kind the shorter list of operands first, then operand
// by operand; then the exponent, then the coefficient.

extension SymbolicAtom: Comparable {
  /// Symbols first, then floor divisions, remainders, maxima and minima.
  private var rank: Int {
    switch self {
    case .symbol: 0
    case .floorDivide: 1
    case .modulo: 2
    case .maximum: 3
    case .minimum: 4
    }
  }

  /// Whether the left atom prints first.
  static func < (left: SymbolicAtom, right: SymbolicAtom) -> Bool { compare(left, right) < 0 }

  /// Negative where the left atom prints first, zero where they are equal.
  static func compare(_ left: SymbolicAtom, _ right: SymbolicAtom) -> Int {
    if case .symbol(let one) = left, case .symbol(let other) = right {
      return one == other ? 0 : (one < other ? -1 : 1)
    }
    guard left.rank == right.rank else { return left.rank - right.rank }
    return compareOperands(left.operands, right.operands)
  }

  private static func compareOperands(
    _ left: [SymbolicExpression], _ right: [SymbolicExpression]
  ) -> Int {
    guard left.count == right.count else { return left.count - right.count }
    for (one, other) in zip(left, right) {
      let order = SymbolicExpression.compare(one, other)
      if order != 0 { return order }
    }
    return 0
  }
}

extension SymbolicExpression {
  /// Negative where the left operand prints first, zero where they are equal.
  static func compare(_ left: SymbolicExpression, _ right: SymbolicExpression) -> Int {
    guard left.rank == right.rank else { return left.rank - right.rank }
    switch left.terms.count {
    case 0: return 0
    case 1: return Term.compare(left.terms[0], right.terms[0])
    default:
      guard left.terms.count == right.terms.count else {
        return left.terms.count - right.terms.count
      }
      for (one, other) in zip(left.terms, right.terms) {
        let order = Term.compare(one, other)
        if order != 0 { return order }
      }
      return 0
    }
  }

  /// Zero, terms, and sums, which rank between products and functions.
  private var rank: Int {
    switch terms.count {
    case 0: 0
    case 1: terms[0].rank
    default: 4
    }
  }
}

extension Term {
  /// Numbers, symbols, products, then (past sums) the functions and the extrema.
  fileprivate var rank: Int {
    guard let first = factors.first else { return 1 }
    guard factors.count == 1 else { return 3 }
    switch first.atom {
    case .symbol: return 2
    case .floorDivide, .modulo: return 5
    case .maximum, .minimum: return 6
    }
  }

  /// Negative where the left operand prints first, zero where they are equal.
  fileprivate static func compare(_ left: Term, _ right: Term) -> Int {
    guard left.rank == right.rank else { return left.rank - right.rank }
    guard left.factors.count == right.factors.count else {
      return left.factors.count - right.factors.count
    }
    for (one, other) in zip(left.factors, right.factors) {
      let order = SymbolicAtom.compare(one.atom, other.atom)
      if order != 0 { return order }
      if one.exponent != other.exponent { return one.exponent - other.exponent }
    }
    return left.coefficient == right.coefficient
      ? 0 : (left.coefficient < right.coefficient ? -1 : 1)
  }
}
