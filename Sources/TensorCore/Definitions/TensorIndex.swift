public import TensorSymbols

/// What stands between the brackets of `x[...]`, one for each place, as in Python.
///
/// Integers take an element, ranges a part, tensors name elements. `.all` is Python's `:`, `.ellipsis`
/// its `...`, `.newAxis` its `None`. Negative positions count from the end; as Swift's ranges must
/// ascend, write `.slice(from: 1, to: -1)` for Python's `1:-1`.
public protocol TensorIndex {
  /// The index in its general form.
  var tensorIndexItem: TensorIndexItem { get }
}

/// One place of an index.
public enum TensorIndexItem {
  /// One element; the dimension disappears.
  case element(SymInt)
  /// Every `step`th element from `start` to before `end`; Python's missing bounds are 0 and `Int.max`.
  case part(start: SymInt, end: SymInt, step: Int)
  /// As many whole dimensions as are missing.
  case remaining
  /// A new dimension of size 1.
  case newDimension
  /// The elements a tensor of positions or a mask names.
  case places(Tensor)
}

extension TensorIndexItem: TensorIndex {
  /// What the value stands for in a subscript.
  public var tensorIndexItem: TensorIndexItem { self }
}

extension TensorIndex where Self == TensorIndexItem {
  /// The whole dimension: Python's `:`.
  public static var all: TensorIndexItem { .part(start: 0, end: SymInt(Int.max), step: 1) }

  /// As many whole dimensions as are missing: Python's `...`.
  public static var ellipsis: TensorIndexItem { .remaining }

  /// A new dimension of size 1: Python's `None`.
  public static var newAxis: TensorIndexItem { .newDimension }

  /// Every `step`th element from `start` to before `end`: Python's `start:end:step`.
  public static func slice(
    from start: (any SymIntConvertible)? = nil, to end: (any SymIntConvertible)? = nil,
    by step: Int = 1
  ) -> TensorIndexItem {
    .part(start: start?.symInt ?? 0, end: end?.symInt ?? SymInt(Int.max), step: step)
  }
}

extension Int: TensorIndex {
  /// What the value stands for in a subscript.
  public var tensorIndexItem: TensorIndexItem { .element(SymInt(self)) }
}

extension SymInt: TensorIndex {
  /// What the value stands for in a subscript.
  public var tensorIndexItem: TensorIndexItem { .element(self) }
}

extension Tensor: TensorIndex {
  /// What the value stands for in a subscript.
  public var tensorIndexItem: TensorIndexItem { .places(self) }
}

extension Range: TensorIndex where Bound: SymIntConvertible {
  /// What the value stands for in a subscript.
  public var tensorIndexItem: TensorIndexItem { .slice(from: lowerBound, to: upperBound) }
}

extension ClosedRange: TensorIndex where Bound: SymIntConvertible {
  /// What the value stands for in a subscript.
  public var tensorIndexItem: TensorIndexItem {
    .slice(from: lowerBound, to: upperBound.endBehind)
  }
}

extension PartialRangeFrom: TensorIndex where Bound: SymIntConvertible {
  /// What the value stands for in a subscript.
  public var tensorIndexItem: TensorIndexItem { .slice(from: lowerBound) }
}

extension PartialRangeUpTo: TensorIndex where Bound: SymIntConvertible {
  /// What the value stands for in a subscript.
  public var tensorIndexItem: TensorIndexItem { .slice(to: upperBound) }
}

extension PartialRangeThrough: TensorIndex where Bound: SymIntConvertible {
  /// What the value stands for in a subscript.
  public var tensorIndexItem: TensorIndexItem { .slice(to: upperBound.endBehind) }
}

extension SymIntConvertible {
  /// The end of a range whose last position this is; behind the last position, -1, nothing follows.
  fileprivate var endBehind: SymInt {
    symInt.constant == -1 ? SymInt(Int.max) : symInt + 1
  }
}
