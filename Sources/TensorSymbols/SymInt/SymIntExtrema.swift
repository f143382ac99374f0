// Beside Swift's own `max` and `min`, so that the same side wins as in torch where both are equal.

/// The larger of two sizes, torch's `sym_max`: that of the example's sizes, which is kept as a guard.
@inlinable
public func max(_ left: SymInt, _ right: SymInt) -> SymInt {
  if case .int(let one) = left.storage, case .int(let other) = right.storage {
    return SymInt(one >= other ? one : other)
  }
  return right > left ? right : left
}

/// The larger of a size and a number.
@inlinable @_disfavoredOverload
public func max(_ left: SymInt, _ right: Int) -> SymInt { max(left, SymInt(right)) }

/// The larger of a number and a size.
@inlinable @_disfavoredOverload
public func max(_ left: Int, _ right: SymInt) -> SymInt { max(SymInt(left), right) }

/// The smaller of two sizes, torch's `sym_min`: that of the example's sizes, which is kept as a guard.
@inlinable
public func min(_ left: SymInt, _ right: SymInt) -> SymInt {
  if case .int(let one) = left.storage, case .int(let other) = right.storage {
    return SymInt(one <= other ? one : other)
  }
  return right < left ? right : left
}

/// The smaller of a size and a number.
@inlinable @_disfavoredOverload
public func min(_ left: SymInt, _ right: Int) -> SymInt { min(left, SymInt(right)) }

/// The smaller of a number and a size.
@inlinable @_disfavoredOverload
public func min(_ left: Int, _ right: SymInt) -> SymInt { min(SymInt(left), right) }
