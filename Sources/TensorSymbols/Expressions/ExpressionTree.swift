/// How an expression is computed, step by step, in the order in which torch does it.
package indirect enum ExpressionTree: Hashable, Sendable {
  case constant(Int)
  case symbol(Symbol)
  /// An operation of two or more operands; those after the first are applied one by one.
  case operation(SymIntOperation, [ExpressionTree])

  /// The value it computes.
  package var expression: SymbolicExpression {
    switch self {
    case .constant(let value): SymbolicExpression(value)
    case .symbol(let symbol): SymbolicExpression(symbol)
    case .operation(let operation, let operands):
      operands.dropFirst().reduce(operands.first?.expression ?? 0) {
        operation.applied($0, $1.expression)
      }
    }
  }
}

extension SymIntOperation {
  /// The result on expressions; a comparison gives its left side.
  package func applied(
    _ left: SymbolicExpression, _ right: SymbolicExpression
  ) -> SymbolicExpression {
    switch self {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .floorDivide: left.floorDivide(by: right)
    case .modulo: left.modulo(right)
    case .negate: -left
    case .maximum: .max(left, right)
    case .minimum: .min(left, right)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: left
    }
  }
}

extension SymbolicExpression {
  /// The expression as steps; operands of sums and products stand in sympy's order: numbers, symbols
  /// by name, then what is composed.
  package var tree: ExpressionTree {
    let summands = terms.map(\.tree).sorted { $0.precedes($1) }
    if summands.isEmpty { return .constant(0) }
    return summands.count == 1 ? summands[0] : .operation(.add, summands)
  }
}

extension Term {
  fileprivate var tree: ExpressionTree {
    var operands: [ExpressionTree] = factors.flatMap { factor in
      [ExpressionTree](repeating: factor.atom.tree, count: factor.exponent)
    }
    if coefficient != 1 || operands.isEmpty { operands.append(.constant(coefficient)) }
    operands.sort { $0.precedes($1) }
    return operands.count == 1 ? operands[0] : .operation(.multiply, operands)
  }
}

extension SymbolicAtom {
  fileprivate var tree: ExpressionTree {
    switch self {
    case .symbol(let symbol): .symbol(symbol)
    case .floorDivide(let base, let divisor): .operation(.floorDivide, [base.tree, divisor.tree])
    case .modulo(let base, let divisor): .operation(.modulo, [base.tree, divisor.tree])
    case .maximum(let operands): .operation(.maximum, operands.map(\.tree))
    case .minimum(let operands): .operation(.minimum, operands.map(\.tree))
    }
  }
}

extension ExpressionTree {
  /// Whether it stands before another operand in sympy's order.
  fileprivate func precedes(_ other: ExpressionTree) -> Bool {
    if rank != other.rank { return rank < other.rank }
    switch (self, other) {
    case (.constant(let left), .constant(let right)): return left < right
    case (.symbol(let left), .symbol(let right)): return left < right
    case (.operation(_, let left), .operation(_, let right)):
      if left.count != right.count { return left.count < right.count }
      for (one, another) in zip(left, right) where one != another {
        return one.precedes(another)
      }
      return false
    default: return false
    }
  }

  /// The place of its kind in sympy's order.
  private var rank: Int {
    switch self {
    case .constant: 0
    case .symbol: 1
    case .operation(.multiply, _): 2
    case .operation(.add, _): 3
    case .operation: 4
    }
  }
}
