public import TensorSymbols

/// A number or truth value beside a tensor: torch's `Scalar`.
public enum Scalar: Sendable {
  case int(SymInt)
  case double(Double)
  case bool(Bool)
}

/// What an operator takes as a number: `x * 2`, `x + 0.5`, `x * n`.
public protocol ScalarConvertible {
  /// The number as an operator records it.
  var scalar: Scalar { get }
}

extension Int: ScalarConvertible {
  /// The number as an operator records it.
  public var scalar: Scalar { .int(SymInt(self)) }
}

extension SymInt: ScalarConvertible {
  /// The number as an operator records it.
  public var scalar: Scalar { .int(self) }
}

extension Double: ScalarConvertible {
  /// The number as an operator records it.
  public var scalar: Scalar { .double(self) }
}

extension Float: ScalarConvertible {
  /// The number as an operator records it.
  public var scalar: Scalar { .double(Double(self)) }
}

extension Bool: ScalarConvertible {
  /// The number as an operator records it.
  public var scalar: Scalar { .bool(self) }
}

extension Scalar: ScalarConvertible {
  /// The number as an operator records it.
  public var scalar: Scalar { self }
}

extension Scalar {
  /// The value as a floating-point number; a symbolic integer becomes constant.
  package var double: Double {
    switch self {
    case .int(let value): Double(Int(value))
    case .double(let value): value
    case .bool(let value): value ? 1 : 0
    }
  }

  /// The value as an integer, towards zero; a symbolic integer becomes constant.
  package var integer: Int {
    switch self {
    case .int(let value): Int(value)
    case .double(let value): Int(exactly: value.rounded(.towardZero)) ?? 0
    case .bool(let value): value ? 1 : 0
    }
  }
}
