/// What a polynomial treats as one unknown.
indirect enum SymbolicAtom: Hashable, Sendable {
  /// A named size.
  case symbol(Symbol)
  /// The quotient rounded towards minus infinity; torch's `FloorDiv`.
  case floorDivide(SymbolicExpression, SymbolicExpression)
  /// The remainder with the sign of the divisor; torch's `Mod` and `PythonMod`.
  case modulo(SymbolicExpression, SymbolicExpression)
  /// The largest of at least two operands, in their order.
  case maximum([SymbolicExpression])
  /// The smallest of at least two operands, in their order.
  case minimum([SymbolicExpression])

  /// The expressions inside the atom; none in a symbol.
  var operands: [SymbolicExpression] {
    switch self {
    case .symbol: []
    case .floorDivide(let base, let divisor), .modulo(let base, let divisor): [base, divisor]
    case .maximum(let operands), .minimum(let operands): operands
    }
  }

  /// Whether the atom is a floor division.
  var isFloorDivision: Bool {
    if case .floorDivide = self { true } else { false }
  }

  /// Whether the atom is a remainder.
  var isRemainder: Bool {
    if case .modulo = self { true } else { false }
  }
}
