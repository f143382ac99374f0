// Beside Swift's own `max` and `min`, which would compare and so bind symbolic values.

/// The larger of two sizes, symbolic where one of them is; torch's `sym_max`.
@inlinable
public func max(_ left: SymInt, _ right: SymInt) -> SymInt {
  if case .int(let one) = left.storage, case .int(let other) = right.storage {
    return SymInt(one >= other ? one : other)
  }
  return SymInt.symbolic(.maximum, left, right)
}

/// The larger of a size and a number.
@inlinable @_disfavoredOverload
public func max(_ left: SymInt, _ right: Int) -> SymInt { max(left, SymInt(right)) }

/// The larger of a number and a size.
@inlinable @_disfavoredOverload
public func max(_ left: Int, _ right: SymInt) -> SymInt { max(SymInt(left), right) }

/// The smaller of two sizes, symbolic where one of them is; torch's `sym_min`.
@inlinable
public func min(_ left: SymInt, _ right: SymInt) -> SymInt {
  if case .int(let one) = left.storage, case .int(let other) = right.storage {
    return SymInt(one <= other ? one : other)
  }
  return SymInt.symbolic(.minimum, left, right)
}

/// The smaller of a size and a number.
@inlinable @_disfavoredOverload
public func min(_ left: SymInt, _ right: Int) -> SymInt { min(left, SymInt(right)) }

/// The smaller of a number and a size.
@inlinable @_disfavoredOverload
public func min(_ left: Int, _ right: SymInt) -> SymInt { min(SymInt(left), right) }
