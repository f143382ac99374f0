extension SymInt: Comparable {
  /// Whether the sides are equal; between symbolic values this may record a guard.
  @inlinable
  public static func == (left: SymInt, right: SymInt) -> Bool {
    if case .int(let one) = left.storage, case .int(let other) = right.storage {
      return one == other
    }
    return compare(.equal, .equal, left, right)
  }

  /// Whether the sides differ; between symbolic values this may record a guard.
  @inlinable
  public static func != (left: SymInt, right: SymInt) -> Bool {
    if case .int(let one) = left.storage, case .int(let other) = right.storage {
      return one != other
    }
    return compare(.notEqual, .notEqual, left, right)
  }

  /// Whether the left side is smaller; between symbolic values this may record a guard.
  @inlinable
  public static func < (left: SymInt, right: SymInt) -> Bool {
    if case .int(let one) = left.storage, case .int(let other) = right.storage {
      return one < other
    }
    return compare(.less, .less, left, right)
  }

  /// Whether the left side is not larger; between symbolic values this may record a guard.
  @inlinable
  public static func <= (left: SymInt, right: SymInt) -> Bool {
    if case .int(let one) = left.storage, case .int(let other) = right.storage {
      return one <= other
    }
    return compare(.lessOrEqual, .lessOrEqual, left, right)
  }

  /// Whether the left side is larger; between symbolic values this may record a guard.
  @inlinable
  public static func > (left: SymInt, right: SymInt) -> Bool {
    if case .int(let one) = left.storage, case .int(let other) = right.storage {
      return one > other
    }
    return compare(.greater, .greater, left, right)
  }

  /// Whether the left side is not smaller; between symbolic values this may record a guard.
  @inlinable
  public static func >= (left: SymInt, right: SymInt) -> Bool {
    if case .int(let one) = left.storage, case .int(let other) = right.storage {
      return one >= other
    }
    return compare(.greaterOrEqual, .greaterOrEqual, left, right)
  }
}

// Disfavored for the same reason as the arithmetic with Int.
extension SymInt {
  /// Whether the sides are equal, with a number on the right.
  @inlinable @_disfavoredOverload
  public static func == (left: SymInt, right: Int) -> Bool { left == SymInt(right) }

  /// Whether the sides are equal, with a number on the left.
  @inlinable @_disfavoredOverload
  public static func == (left: Int, right: SymInt) -> Bool { SymInt(left) == right }

  /// Whether the sides differ, with a number on the right.
  @inlinable @_disfavoredOverload
  public static func != (left: SymInt, right: Int) -> Bool { left != SymInt(right) }

  /// Whether the sides differ, with a number on the left.
  @inlinable @_disfavoredOverload
  public static func != (left: Int, right: SymInt) -> Bool { SymInt(left) != right }

  /// Whether the left side is smaller, with a number on the right.
  @inlinable @_disfavoredOverload
  public static func < (left: SymInt, right: Int) -> Bool { left < SymInt(right) }

  /// Whether the left side is smaller, with a number on the left.
  @inlinable @_disfavoredOverload
  public static func < (left: Int, right: SymInt) -> Bool { SymInt(left) < right }

  /// Whether the left side is not larger, with a number on the right.
  @inlinable @_disfavoredOverload
  public static func <= (left: SymInt, right: Int) -> Bool { left <= SymInt(right) }

  /// Whether the left side is not larger, with a number on the left.
  @inlinable @_disfavoredOverload
  public static func <= (left: Int, right: SymInt) -> Bool { SymInt(left) <= right }

  /// Whether the left side is larger, with a number on the right.
  @inlinable @_disfavoredOverload
  public static func > (left: SymInt, right: Int) -> Bool { left > SymInt(right) }

  /// Whether the left side is larger, with a number on the left.
  @inlinable @_disfavoredOverload
  public static func > (left: Int, right: SymInt) -> Bool { SymInt(left) > right }

  /// Whether the left side is not smaller, with a number on the right.
  @inlinable @_disfavoredOverload
  public static func >= (left: SymInt, right: Int) -> Bool { left >= SymInt(right) }

  /// Whether the left side is not smaller, with a number on the left.
  @inlinable @_disfavoredOverload
  public static func >= (left: Int, right: SymInt) -> Bool { SymInt(left) >= right }
}
