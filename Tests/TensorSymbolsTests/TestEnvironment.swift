import TensorSymbols

/// An environment with a symbol for each hint.
func environment(_ hints: [Int]) -> (ShapeEnvironment, [SymbolicExpression]) {
  let environment = ShapeEnvironment()
  let symbols = hints.map { SymbolicExpression(environment.makeSymbol(hint: $0)) }
  return (environment, symbols)
}
