/// An integer that is a number in eager code and may be a symbolic expression while exporting.
///
/// Arithmetic is Python's: `/` rounds towards minus infinity and `%` has the sign of the divisor, also
/// between numbers. Sums and products of numbers that do not fit in 64 bits stop at the bounds of Int.
/// A comparison of symbolic values asks their environment, which may record a guard.
@frozen
public struct SymInt: Sendable {
  /// A number without an allocation, or what may become one.
  @usableFromInline
  enum Storage: Sendable {
    /// A number.
    case int(Int)
    /// An expression with its environment.
    case symbolic(SymbolicValue)
  }

  /// What the value is.
  @usableFromInline
  let storage: Storage

  /// Makes a number.
  @inlinable
  public init(_ value: Int) { storage = .int(value) }

  /// Makes a symbolic value.
  public init(_ expression: SymbolicExpression, in environment: ShapeEnvironment) {
    storage = .symbolic(SymbolicValue(expression, environment))
  }

  /// Makes the symbolic value that is one symbol.
  public init(_ symbol: Symbol, in environment: ShapeEnvironment) {
    self.init(SymbolicExpression(symbol), in: environment)
  }

  /// Wraps a symbolic value.
  init(_ value: SymbolicValue) { storage = .symbolic(value) }

  /// The number, nil where the value is symbolic and nothing has bound it to a number.
  public var constant: Int? {
    switch storage {
    case .int(let value): value
    case .symbolic(let value): value.expression.constant
    }
  }

  /// The value as an expression, simplified by what is known by now.
  public var expression: SymbolicExpression {
    switch storage {
    case .int(let value): SymbolicExpression(value)
    case .symbolic(let value): value.expression
    }
  }

  /// The environment of a symbolic value, nil for a number.
  public var environment: ShapeEnvironment? {
    if case .symbolic(let value) = storage { value.environment } else { nil }
  }

  /// Whether the value is symbolic, even if it is bound to a number by now.
  @inlinable
  public var isSymbolic: Bool {
    if case .symbolic = storage { true } else { false }
  }

  /// The symbol as it was made, before any replacement; nil for other values.
  package var originalSymbol: Symbol? {
    if case .symbolic(let value) = storage { value.original.symbol } else { nil }
  }

  /// Which object holds a symbolic value, so that a graph finds the node that made it; nil for numbers.
  package var identity: ObjectIdentifier? {
    if case .symbolic(let value) = storage { ObjectIdentifier(value) } else { nil }
  }

  /// The value for the example's sizes, which binds nothing.
  public var hint: Int {
    switch storage {
    case .int(let value): value
    case .symbolic(let value): value.environment.hint(of: value.original) ?? 1
    }
  }
}

/// The expression and the environment of a symbolic integer.
@usableFromInline
final class SymbolicValue: Sendable {
  /// The expression as it was made.
  let original: SymbolicExpression
  /// Where its symbols live.
  let environment: ShapeEnvironment

  /// Makes a value.
  init(_ expression: SymbolicExpression, _ environment: ShapeEnvironment) {
    original = expression
    self.environment = environment
  }

  /// The expression, simplified by what is known by now.
  var expression: SymbolicExpression { environment.simplify(original) }
}

extension SymInt: ExpressibleByIntegerLiteral {
  /// Makes a number.
  @inlinable
  public init(integerLiteral value: Int) { self.init(value) }
}

extension SymInt: CustomStringConvertible {
  /// The number or the expression, such as `8*s0`.
  public var description: String {
    switch storage {
    case .int(let value): "\(value)"
    case .symbolic(let value): "\(value.expression)"
    }
  }
}

/// What can be used as a size: a number or a symbolic integer.
public protocol SymIntConvertible: Sendable {
  /// The size.
  var symInt: SymInt { get }
}

extension SymInt: SymIntConvertible {
  /// The value itself.
  @inlinable
  public var symInt: SymInt { self }
}

extension Int: SymIntConvertible {
  /// The number as a size.
  @inlinable
  public var symInt: SymInt { SymInt(self) }

  /// The value of a size, to which a symbolic one is bound from now on; torch's `int()`.
  @inlinable
  public init(_ value: SymInt) {
    if case .int(let number) = value.storage {
      self = number
    } else {
      self = value.specialized()
    }
  }
}

extension SymInt {
  /// The value, to which a symbolic one is bound from now on.
  @usableFromInline
  func specialized() -> Int {
    switch storage {
    case .int(let value): value
    case .symbolic(let value): value.environment.specialize(value.original)
    }
  }
}
