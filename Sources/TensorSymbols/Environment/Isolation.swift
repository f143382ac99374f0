/// A relation of a symbol's multiple to what stands beside it: `coefficient * symbol + rest`.
struct Isolation {
  /// The number in front of the symbol.
  let coefficient: Int
  /// The other terms, in which the symbol does not occur.
  let rest: SymbolicExpression

  /// The other side divided by the coefficient, `-rest / coefficient`, nil where that leaves the integers.
  var solution: SymbolicExpression? {
    switch coefficient {
    case 1: -rest
    case -1: rest
    default: (-rest).exactQuotient(by: SymbolicExpression(coefficient))
    }
  }
}

extension SymbolicExpression {
  /// The expression as a multiple of an atom plus the rest.
  ///
  /// It is nil where the atom's symbols occur in another place too.
  func isolating(
    where isWanted: (SymbolicAtom) -> Bool, free symbol: Symbol
  )
    -> (atom: SymbolicAtom, parts: Isolation)?
  {
    var found: (SymbolicAtom, Int)?
    var others: [Term] = []
    for term in terms {
      if found == nil, term.factors.count == 1, term.factors[0].exponent == 1,
        isWanted(term.factors[0].atom)
      {
        found = (term.factors[0].atom, term.coefficient)
      } else {
        others.append(term)
      }
    }
    let rest = SymbolicExpression(canonical: others)
    guard let (atom, coefficient) = found, !rest.symbols.contains(symbol) else { return nil }
    return (atom, Isolation(coefficient: coefficient, rest: rest))
  }

  /// The expression as a multiple of a symbol plus the rest, nil where the symbol occurs elsewhere.
  func isolating(_ symbol: Symbol) -> Isolation? {
    isolating(where: { $0 == .symbol(symbol) }, free: symbol)?.parts
  }
}
