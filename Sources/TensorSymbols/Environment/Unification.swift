extension ShapeFacts {
  /// The symbol of an equality for which torch solves, nil among more than five symbols.
  ///
  /// It is the one with the largest hint, among equal hints the one whose name is last as a string.
  func symbolToReplace(among symbols: Set<Symbol>) -> Symbol? {
    guard symbols.count <= 5 else { return nil }
    return symbols.max { (hints[$0] ?? 0, $0) < (hints[$1] ?? 0, $1) }
  }

  /// Uses that the expression is zero to put something in the place of the symbol.
  ///
  /// It does so only where there is a solution in integers. If a range has bound the symbol to a number
  /// by now, the next one takes its place. With floor divisions or remainders in the
  /// equation, as in torch, the guard alone remains.
  mutating func unify(_ expression: SymbolicExpression, replacing symbol: Symbol) {
    guard !expression.containsAtom(where: { $0.isFloorDivision || $0.isRemainder }),
      let symbol = replacements[symbol] == nil
        ? symbol : symbolToReplace(among: expression.symbols),
      let solution = expression.isolating(symbol)?.solution
    else { return }
    substitute(symbol, by: solution)
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
