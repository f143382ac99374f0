import TensorSymbols

/// torch's broadcasting: shapes are aligned at the right, a size of 1 gives way.
///
/// Sizes that are both symbolic must be equal, which unifies them.
enum Broadcasting {
  /// The shape in which two tensors meet.
  static func shape(_ left: Shape, _ right: Shape) throws(TensorError) -> Shape {
    let rank = max(left.count, right.count)
    var sizes = [SymInt](repeating: 1, count: rank)
    for dimension in (0..<rank).reversed() {
      let a = dimension - (rank - left.count)
      let b = dimension - (rank - right.count)
      guard a >= 0 else {
        sizes[dimension] = right[b]
        continue
      }
      guard b >= 0 else {
        sizes[dimension] = left[a]
        continue
      }
      sizes[dimension] = try size(left[a], right[b], dimension)
    }
    return Shape(sizes)
  }

  /// The shape in which several tensors meet.
  static func shape(_ shapes: [Shape]) throws(TensorError) -> Shape {
    var result = Shape([SymInt]())
    for shape in shapes { result = try self.shape(result, shape) }
    return result
  }

  private static func size(
    _ left: SymInt, _ right: SymInt, _ dimension: Int
  ) throws(TensorError) -> SymInt {
    // Sizes such as s0 - 1 may be 1: the example decides, and the program is bound to it.
    let isRightOne = right == 1
    if left == 1 { return right }
    if isRightOne { return left }
    guard left == right else {
      throw TensorError(
        "The size of tensor a (\(left)) must match the size of tensor b (\(right)) at non-singleton dimension \(dimension)"
      )
    }
    return left
  }
}
