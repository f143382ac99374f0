/// An operation on symbolic integers as a graph shows it.
public enum SymIntOperation: String, Hashable, Sendable, CaseIterable {
  /// The sum.
  case add
  /// The difference.
  case subtract = "sub"
  /// The product.
  case multiply = "mul"
  /// The quotient rounded towards minus infinity.
  case floorDivide = "floordiv"
  /// The remainder with the sign of the divisor.
  case modulo = "mod"
  /// The opposite.
  case negate = "neg"
  /// A test for equality.
  case equal = "eq"
  /// A test for inequality.
  case notEqual = "ne"
  /// A test whether the left side is smaller.
  case less = "lt"
  /// A test whether the left side is not larger.
  case lessOrEqual = "le"
  /// A test whether the left side is larger.
  case greater = "gt"
  /// A test whether the left side is not smaller.
  case greaterOrEqual = "ge"
  /// The larger of two.
  case maximum = "max"
  /// The smaller of two.
  case minimum = "min"
}

/// Who writes symbolic arithmetic into a graph.
package protocol SymIntRecorder: AnyObject, Sendable {
  /// Is called before two values are compared, which may change what their expressions are.
  func prepare(_ left: SymInt, _ right: SymInt)

  /// Is called after each operation of which an operand is symbolic.
  ///
  /// - Parameters:
  ///   - operation: What was done.
  ///   - left: The left operand.
  ///   - right: The right operand; zero for a negation.
  ///   - result: The result; one or zero for a comparison.
  func record(_ operation: SymIntOperation, _ left: SymInt, _ right: SymInt, result: SymInt)
}

extension SymIntRecorder {
  /// Does nothing.
  package func prepare(_ left: SymInt, _ right: SymInt) {}
}
