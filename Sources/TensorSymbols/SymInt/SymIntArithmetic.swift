// Each operator stands three times. The pairs with Int are disfavored, so that a literal beside a
// symbolic integer is one itself and no two overloads are equally good.

extension SymInt {
  /// The sum.
  @inlinable
  public static func + (left: SymInt, right: SymInt) -> SymInt {
    if case .int(let one) = left.storage, case .int(let other) = right.storage {
      return SymInt(saturatingSum(one, other))
    }
    return symbolic(.add, left, right)
  }

  /// The difference.
  @inlinable
  public static func - (left: SymInt, right: SymInt) -> SymInt {
    if case .int(let one) = left.storage, case .int(let other) = right.storage {
      return SymInt(saturatingDifference(one, other))
    }
    return symbolic(.subtract, left, right)
  }

  /// The product.
  @inlinable
  public static func * (left: SymInt, right: SymInt) -> SymInt {
    if case .int(let one) = left.storage, case .int(let other) = right.storage {
      return SymInt(saturatingProduct(one, other))
    }
    return symbolic(.multiply, left, right)
  }

  /// The quotient rounded towards minus infinity, Python's `//`.
  @inlinable
  public static func / (left: SymInt, right: SymInt) -> SymInt {
    if case .int(let one) = left.storage, case .int(let other) = right.storage {
      return SymInt(floorQuotient(one, other))
    }
    return symbolic(.floorDivide, left, right)
  }

  /// The remainder with the sign of the divisor, as in Python.
  @inlinable
  public static func % (left: SymInt, right: SymInt) -> SymInt {
    if case .int(let one) = left.storage, case .int(let other) = right.storage {
      return SymInt(floorRemainder(one, other))
    }
    return symbolic(.modulo, left, right)
  }

  /// The opposite.
  @inlinable
  public static prefix func - (value: SymInt) -> SymInt {
    if case .int(let number) = value.storage { return SymInt(saturatingDifference(0, number)) }
    return symbolic(.negate, value, 0)
  }

  /// The operator with the right side given and the result kept on the left.
  @inlinable
  public static func += (left: inout SymInt, right: SymInt) { left = left + right }

  /// The operator with the right side given and the result kept on the left.
  @inlinable
  public static func -= (left: inout SymInt, right: SymInt) { left = left - right }

  /// The operator with the right side given and the result kept on the left.
  @inlinable
  public static func *= (left: inout SymInt, right: SymInt) { left = left * right }

  /// The operator with the right side given and the result kept on the left.
  @inlinable
  public static func /= (left: inout SymInt, right: SymInt) { left = left / right }

  /// The operator with the right side given and the result kept on the left.
  @inlinable
  public static func %= (left: inout SymInt, right: SymInt) { left = left % right }
}

extension SymInt {
  /// The sum, with a number on the right.
  @inlinable @_disfavoredOverload
  public static func + (left: SymInt, right: Int) -> SymInt { left + SymInt(right) }

  /// The sum, with a number on the left.
  @inlinable @_disfavoredOverload
  public static func + (left: Int, right: SymInt) -> SymInt { SymInt(left) + right }

  /// The difference, with a number on the right.
  @inlinable @_disfavoredOverload
  public static func - (left: SymInt, right: Int) -> SymInt { left - SymInt(right) }

  /// The difference, with a number on the left.
  @inlinable @_disfavoredOverload
  public static func - (left: Int, right: SymInt) -> SymInt { SymInt(left) - right }

  /// The product, with a number on the right.
  @inlinable @_disfavoredOverload
  public static func * (left: SymInt, right: Int) -> SymInt { left * SymInt(right) }

  /// The product, with a number on the left.
  @inlinable @_disfavoredOverload
  public static func * (left: Int, right: SymInt) -> SymInt { SymInt(left) * right }

  /// The quotient rounded towards minus infinity, Python's `//`, with a number on the right.
  @inlinable @_disfavoredOverload
  public static func / (left: SymInt, right: Int) -> SymInt { left / SymInt(right) }

  /// The quotient rounded towards minus infinity, Python's `//`, with a number on the left.
  @inlinable @_disfavoredOverload
  public static func / (left: Int, right: SymInt) -> SymInt { SymInt(left) / right }

  /// The remainder with the sign of the divisor, as in Python, with a number on the right.
  @inlinable @_disfavoredOverload
  public static func % (left: SymInt, right: Int) -> SymInt { left % SymInt(right) }

  /// The remainder with the sign of the divisor, as in Python, with a number on the left.
  @inlinable @_disfavoredOverload
  public static func % (left: Int, right: SymInt) -> SymInt { SymInt(left) % right }
}
