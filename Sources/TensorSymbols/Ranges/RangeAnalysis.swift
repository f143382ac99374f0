extension SymbolicExpression {
  /// The range of values that the expression can take, given those of its symbols.
  ///
  /// It holds every value and may hold more, for the terms are taken to be independent.
  public func range(of symbolRange: (Symbol) -> ValueRange) -> ValueRange {
    range { atom in
      if case .symbol(let symbol) = atom { symbolRange(symbol) } else { nil }
    }
  }

  /// The range of values, with the closure's range for the atoms to which it gives one.
  func range(atoms known: (SymbolicAtom) -> ValueRange?) -> ValueRange {
    guard failure == nil else { return .all }
    var sum = ValueRange(only: 0)
    for term in terms {
      var product = ValueRange(only: term.coefficient)
      for factor in term.factors {
        let range = known(factor.atom) ?? factor.atom.range(atoms: known)
        for _ in 0..<factor.exponent { product = product * range }
      }
      sum = sum + product
    }
    return sum
  }

  /// The range of values, narrowed where products of symbols or floor divisions occur in sums.
  ///
  /// Each symbol is written as its lower bound plus what it has above that, so that `s0*s1 - s0`
  /// becomes a sum without negative terms.
  func narrowedRange(of symbolRange: (Symbol) -> ValueRange) -> ValueRange {
    let own = range(of: symbolRange)
    let plain = relaxedRange(of: symbolRange).flatMap(own.intersection) ?? own
    let hasProducts = terms.contains {
      $0.factors.count > 1 || ($0.factors.first?.exponent ?? 1) > 1
    }
    guard hasProducts, terms.count > 1 else { return plain }
    let shifted = mappingAtoms { atom in
      let own = SymbolicExpression(atom)
      guard case .symbol(let symbol) = atom else { return own }
      let lower = symbolRange(symbol).lower
      return lower == ValueRange.minusInfinity ? own : own + SymbolicExpression(lower)
    }
    guard shifted.failure == nil else { return plain }
    let narrowed = shifted.range { atom in
      guard case .symbol(let symbol) = atom else {
        return SymbolicExpression(atom).range(of: symbolRange)
      }
      let range = symbolRange(symbol)
      return range.lower == ValueRange.minusInfinity
        ? range : range + ValueRange(only: -range.lower)
    }
    return plain.intersection(narrowed) ?? plain
  }

  /// Whether the expression is at least zero for all sizes of at least one.
  var isKnownNonnegative: Bool {
    failure == nil && narrowedRange(of: { _ in .positive }).lower >= 0
  }

  /// Whether the expression is at least one for all sizes of at least one.
  var isKnownPositive: Bool { failure == nil && narrowedRange(of: { _ in .positive }).lower >= 1 }

  /// Whether torch's printer knows that the expression is not negative.
  ///
  /// It knows nothing of the sign of a floor division.
  var printsAsNonnegative: Bool {
    let range = range { atom in
      switch atom {
      case .symbol: .positive
      case .floorDivide: .all
      default: nil
      }
    }
    return range.lower >= 0
  }
}

extension ValueRange {
  /// No axis is longer than this.
  ///
  /// That sums of axes stay below the largest Int makes `s0 + s1 <= Int.max` certain, where `Int.max`
  /// is the open end of a slice.
  static let longestAxis = 1 << 56

  /// The values of a symbol of which nothing more is known.
  static let positive = ValueRange(1, longestAxis)
}

extension SymbolicAtom {
  /// The range of values, with the closure's range for the atoms to which it gives one.
  fileprivate func range(atoms known: (SymbolicAtom) -> ValueRange?) -> ValueRange {
    switch self {
    case .symbol: return .all
    case .floorDivide(let base, let divisor):
      return base.range(atoms: known).floorDivided(by: divisor.range(atoms: known))
    case .modulo(let base, let divisor):
      return base.range(atoms: known).modulo(divisor.range(atoms: known))
    case .maximum(let operands):
      let ranges = operands.map { $0.range(atoms: known) }
      return ranges.dropFirst().reduce(ranges[0]) { ValueRange.max($0, $1) }
    case .minimum(let operands):
      let ranges = operands.map { $0.range(atoms: known) }
      return ranges.dropFirst().reduce(ranges[0]) { ValueRange.min($0, $1) }
    }
  }
}
