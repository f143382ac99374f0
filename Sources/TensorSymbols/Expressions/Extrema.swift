extension SymbolicExpression {
  /// The larger of two expressions, one of them where it is never the smaller.
  public static func max(
    _ left: SymbolicExpression, _ right: SymbolicExpression
  ) -> SymbolicExpression {
    if let failure = left.failure ?? right.failure { return SymbolicExpression(failure: failure) }
    let operands = [left, right].flatMap { expression in
      if case .maximum(let operands)? = expression.singleAtom { operands } else { [expression] }
    }
    let kept = withoutDominated(operands) { ($0 - $1).isKnownNonnegative }
    return kept.count == 1 ? kept[0] : SymbolicExpression(.maximum(kept))
  }

  /// The smaller of two expressions, one of them where it is never the larger.
  public static func min(
    _ left: SymbolicExpression, _ right: SymbolicExpression
  ) -> SymbolicExpression {
    if let failure = left.failure ?? right.failure { return SymbolicExpression(failure: failure) }
    let operands = [left, right].flatMap { expression in
      if case .minimum(let operands)? = expression.singleAtom { operands } else { [expression] }
    }
    let kept = withoutDominated(operands) { ($1 - $0).isKnownNonnegative }
    return kept.count == 1 ? kept[0] : SymbolicExpression(.minimum(kept))
  }

  /// The operands that no other one makes superfluous, in their order; at least one.
  private static func withoutDominated(
    _ operands: [SymbolicExpression],
    _ dominates: (SymbolicExpression, SymbolicExpression) -> Bool
  ) -> [SymbolicExpression] {
    var kept: [SymbolicExpression] = []
    for operand in operands where !kept.contains(where: { dominates($0, operand) }) {
      kept.removeAll { dominates(operand, $0) }
      kept.append(operand)
    }
    return kept.sorted { compare($0, $1) < 0 }
  }
}
