extension SymbolicExpression {
  /// The expression with each symbol of the table replaced, all at once.
  public func substituting(_ replacements: [Symbol: SymbolicExpression]) -> SymbolicExpression {
    if replacements.isEmpty { return self }
    return mappingSymbols { replacements[$0] }
  }

  /// The expression with symbols replaced where the closure gives something.
  func mappingSymbols(_ replace: (Symbol) -> SymbolicExpression?) -> SymbolicExpression {
    mappingAtoms { atom in
      guard case .symbol(let symbol) = atom else {
        return atom.rebuilt { $0.mappingSymbols(replace) }
      }
      return replace(symbol) ?? SymbolicExpression(atom)
    }
  }

  /// The polynomial with the closure's result in place of each of its atoms.
  func mappingAtoms(_ map: (SymbolicAtom) -> SymbolicExpression) -> SymbolicExpression {
    guard failure == nil else { return self }
    var sum = SymbolicExpression(0)
    for term in terms {
      var product = SymbolicExpression(term.coefficient)
      for factor in term.factors {
        let value = map(factor.atom)
        for _ in 0..<factor.exponent { product = product * value }
      }
      sum = sum + product
    }
    return sum
  }

  /// The value with these sizes in place of the symbols.
  ///
  /// - Throws: ``SymbolicFailure`` on overflow, on a division by zero and where a symbol has no value.
  public func evaluate(_ values: [Symbol: Int]) throws(SymbolicFailure) -> Int {
    if let failure { throw failure }
    var sum = 0
    for term in terms {
      var product = term.coefficient
      for factor in term.factors {
        let value = try factor.atom.evaluate(values)
        for _ in 0..<factor.exponent {
          let (next, overflow) = product.multipliedReportingOverflow(by: value)
          guard !overflow else { throw .overflow }
          product = next
        }
      }
      let (next, overflow) = sum.addingReportingOverflow(product)
      guard !overflow else { throw .overflow }
      sum = next
    }
    return sum
  }
}

extension SymbolicAtom {
  /// The atom with other operands, simplified again.
  func rebuilt(_ map: (SymbolicExpression) -> SymbolicExpression) -> SymbolicExpression {
    switch self {
    case .symbol: return SymbolicExpression(self)
    case .floorDivide(let base, let divisor): return map(base).floorDivide(by: map(divisor))
    case .modulo(let base, let divisor): return map(base).modulo(map(divisor))
    case .maximum(let operands):
      let mapped = operands.map(map)
      return mapped.dropFirst().reduce(mapped[0]) { SymbolicExpression.max($0, $1) }
    case .minimum(let operands):
      let mapped = operands.map(map)
      return mapped.dropFirst().reduce(mapped[0]) { SymbolicExpression.min($0, $1) }
    }
  }

  /// The value with these sizes in place of the symbols.
  fileprivate func evaluate(_ values: [Symbol: Int]) throws(SymbolicFailure) -> Int {
    switch self {
    case .symbol(let symbol):
      guard let value = values[symbol] else { throw .unknownSymbol(symbol) }
      return value
    case .floorDivide(let base, let divisor):
      return try IntegerDivision.floor(base.evaluate(values), divisor.evaluate(values))
    case .modulo(let base, let divisor):
      return try IntegerDivision.modulo(base.evaluate(values), divisor.evaluate(values))
    case .maximum(let operands):
      var largest = try operands[0].evaluate(values)
      for operand in operands.dropFirst() {
        largest = Swift.max(largest, try operand.evaluate(values))
      }
      return largest
    case .minimum(let operands):
      var smallest = try operands[0].evaluate(values)
      for operand in operands.dropFirst() {
        smallest = Swift.min(smallest, try operand.evaluate(values))
      }
      return smallest
    }
  }
}
