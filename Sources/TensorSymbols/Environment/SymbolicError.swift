/// A mistake in integer arithmetic that an export reports.
public enum SymbolicError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A floor division or remainder by an expression that is zero for the example's sizes.
  case divisionByZero(dividend: SymbolicExpression, divisor: SymbolicExpression)
  /// A remainder by a negative number, for which torch has no rule.
  case negativeModulus(dividend: SymbolicExpression, divisor: SymbolicExpression)
  /// A number that does not fit in 64 bits.
  case overflow(operation: String)
  /// An example size outside the range that the user gave.
  case hintOutsideRange(hint: Int, range: ValueRange, source: SymbolSource)

  /// The message, with torch's words where it has some.
  public var description: String {
    switch self {
    case .divisionByZero(let dividend, let divisor):
      "integer division or modulo by zero: the divisor \(divisor) of \(dividend) is zero"
    case .negativeModulus(let dividend, let divisor):
      "the modulus \(divisor) of \(dividend) is negative"
    case .overflow(let operation):
      "integer overflow in \(operation)"
    case .hintOutsideRange(let hint, let range, _):
      "\(hint) not in range [\(range.lower), "
        + (range.upper == ValueRange.infinity ? "int_oo" : "\(range.upper)") + "]"
    }
  }
}
