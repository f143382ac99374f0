extension ShapeFacts {
  /// Uses that the expression is zero to put something in the place of one of its symbols.
  ///
  /// torch's rule: of all symbols the one with the largest hint goes, among equal hints the one whose
  /// name is last as a string, and only if it has a solution in integers. Above five symbols, and
  /// with floor divisions or remainders, the guard alone remains.
  mutating func unify(_ expression: SymbolicExpression) {
    let candidates = expression.symbols
    guard candidates.count <= 5,
      !expression.containsAtom(where: { $0.isFloorDivision || $0.isRemainder }),
      let last = candidates.max(by: { (hints[$0] ?? 0, $0) < (hints[$1] ?? 0, $1) }),
      let solution = expression.isolating(last)?.solution
    else { return }
    substitute(last, by: solution)
  }

  /// Replaces a symbol unless that would lose a bound on it.
  ///
  /// Where the target has a single symbol the bound moves over to that one.
  private mutating func substitute(_ symbol: Symbol, by target: SymbolicExpression) {
    let old = refinedRange(of: symbol)
    refine(symbol, to: target.range { refinedRange(of: $0) })
    let targetSymbols = target.symbols
    if !isBound(target, within: old), targetSymbols.count == 1, let other = targetSymbols.first {
      let rest = old * ValueRange(only: -1)
      if let isolation = target.isolating(other),
        let range = isolation.range(.equal, rest: rest + isolation.rest.range { _ in .all })
      {
        refine(other, to: range)
      }
    }
    guard isBound(target, within: old) else { return }
    replace(symbol, by: simplify(target))
  }

  private func isBound(_ target: SymbolicExpression, within range: ValueRange) -> Bool {
    target.range { refinedRange(of: $0) }.isSubset(of: range)
  }
}
