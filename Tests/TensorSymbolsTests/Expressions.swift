import TensorSymbols

// Short spellings for tables of expressions.

func floorDivide(
  _ base: SymbolicExpression, _ divisor: SymbolicExpression
) -> SymbolicExpression { base.floorDivide(by: divisor) }

func remainder(
  _ base: SymbolicExpression, _ divisor: SymbolicExpression
) -> SymbolicExpression { base.modulo(divisor) }

func maximum(_ operands: SymbolicExpression...) -> SymbolicExpression {
  operands.dropFirst().reduce(operands[0]) { SymbolicExpression.max($0, $1) }
}

func minimum(_ operands: SymbolicExpression...) -> SymbolicExpression {
  operands.dropFirst().reduce(operands[0]) { SymbolicExpression.min($0, $1) }
}

func power(_ base: SymbolicExpression, _ exponent: Int) -> SymbolicExpression {
  (0..<exponent).reduce(1) { product, _ in product * base }
}
