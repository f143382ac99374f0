import TensorSymbols

/// The rules of `view` and `reshape`.
enum Reshaping {
  /// The new shape with its -1 computed.
  static func shape(_ old: Shape, _ sizes: [SymInt]) throws(TensorError) -> Shape {
    var known: SymInt = 1
    var open: Int?
    for (dimension, size) in sizes.enumerated() {
      if size.constant == -1 {
        guard open == nil else { throw TensorError("only one dimension can be inferred") }
        open = dimension
      } else if let constant = size.constant, constant < 0 {
        throw TensorError("invalid shape dimension \(constant)")
      } else {
        known = known * size
      }
    }
    let count = old.elementCount
    guard let open else {
      guard count == known else { throw mismatch(sizes, count) }
      return Shape(sizes)
    }
    guard known.constant != 0 else {
      throw TensorError(
        "cannot reshape tensor of 0 elements into shape \(Shape(sizes).list) because the unspecified dimension size -1 can be any value and is ambiguous"
      )
    }
    guard count % known == 0 else { throw mismatch(sizes, count) }
    var result = sizes
    result[open] = count / known
    return Shape(result)
  }

  /// The strides with which the new shape reads the same elements, `nil` if it cannot.
  ///
  /// Old dimensions are grouped where they lie in one row; new dimensions must fill the groups.
  static func strides(_ old: TensorMetadata, _ shape: Shape) -> [SymInt]? {
    if old.isContiguous { return shape.contiguousStrides }
    guard old.shape.elementCount.constant != 0 else { return shape.contiguousStrides }
    var strides = [SymInt](repeating: 1, count: shape.count)
    var next = shape.count - 1
    var groupCount: SymInt = 1
    var viewCount: SymInt = 1
    var base = old.strides.last ?? 1
    for dimension in old.shape.indices.reversed() {
      groupCount = groupCount * old.shape[dimension]
      let isGroupEnd =
        dimension == 0
        || (old.shape[dimension - 1].constant != 1
          && !old.strides[dimension - 1].isSame(as: groupCount * base))
      guard isGroupEnd else { continue }
      while next >= 0 && (!viewCount.isSame(as: groupCount) || shape[next].constant == 1) {
        strides[next] = viewCount * base
        viewCount = viewCount * shape[next]
        next -= 1
      }
      guard viewCount.isSame(as: groupCount) else { return nil }
      if dimension > 0 {
        base = old.strides[dimension - 1]
        groupCount = 1
        viewCount = 1
      }
    }
    return next < 0 ? strides : nil
  }

  private static func mismatch(_ sizes: [SymInt], _ count: SymInt) -> TensorError {
    TensorError("shape '\(Shape(sizes).list)' is invalid for input of size \(count)")
  }
}
