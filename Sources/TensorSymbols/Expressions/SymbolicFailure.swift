/// Why an expression has no value.
public enum SymbolicFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// A coefficient or a value does not fit in 64 bits.
  case overflow
  /// A floor division or a remainder by zero.
  case divisionByZero
  /// An evaluation was given no value for this symbol.
  case unknownSymbol(Symbol)

  /// The reason in words.
  public var description: String {
    switch self {
    case .overflow: "integer overflow"
    case .divisionByZero: "integer division or modulo by zero"
    case .unknownSymbol(let symbol): "no value for \(symbol)"
    }
  }
}
