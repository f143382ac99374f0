import TensorSymbols

/// torch's rules for the operands of attention.
///
/// torch has two ways to compute it. The fused one takes queries, keys and values of rank 4 that agree in
/// batches, heads and widths; of symbolic lengths it leaves open whether there are as many keys as
/// values. The other one multiplies matrices with all their rules.
enum AttentionShape {
  /// The shape of the result.
  static func result(_ call: Call) throws(TensorError) -> Shape {
    try check(call)
    let query = call.tensor(0).shape
    var (key, value) = (call.tensor(1).shape, call.tensor(2).shape)
    let isFused = isFused(call)
    if isFused, key[2].constant == nil || value[2].constant == nil {
      return [query[0], query[1], query[2], value[3]]
    }
    if call.bool(7) {
      key = try repeated(key, like: query)
      value = try repeated(value, like: query)
    }
    let transposed = Shape(key.sizes.dropLast(2) + [key[-1], key[-2]])
    let scores = try MatrixShapes.product(query, transposed)
    if let mask = call.optionalTensor(3) {
      guard isFused || !call.bool(5) else {
        throw TensorError(
          "_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True"
        )
      }
      let shape = try Broadcasting.shape(scores, mask.shape)
      guard shape == scores else {
        throw TensorError(
          "output with shape \(scores.list) doesn't match the broadcast shape \(shape.list)")
      }
    }
    return try MatrixShapes.product(scores, value)
  }

  private static func check(_ call: Call) throws(TensorError) {
    let (query, key, value) = (call.tensor(0), call.tensor(1), call.tensor(2))
    guard query.dtype == key.dtype, key.dtype == value.dtype else {
      throw TensorError(
        "Expected query, key, and value to have the same dtype, but got query.dtype: \(query.dtype.cName) key.dtype: \(key.dtype.cName) and value.dtype: \(value.dtype.cName) instead."
      )
    }
    guard query.rank >= 2, key.rank >= 2, value.rank >= 2 else {
      throw TensorError(
        "Expected query, key, and value to all be  at least 2 dimensional, but got query.dim: \(query.rank) key.dim: \(key.rank) and value.dim: \(value.rank) instead."
      )
    }
    guard query.dtype.isFloatingPoint else {
      throw TensorError("expected scalar type Float but found \(query.dtype.className)")
    }
    guard (0...1).contains(call.double(4)) else {
      throw TensorError(
        "dropout probability has to be between 0 and 1, but got \(call.double(4))"
      )
    }
    guard let mask = call.optionalTensor(3) else { return }
    guard mask.dtype == .bool || mask.dtype == .float32 || mask.dtype == query.dtype else {
      throw TensorError(
        "Expected attn_mask dtype to be bool or float or to match query dtype, but got attn_mask.dtype: \(mask.dtype.cName) and  query.dtype: \(query.dtype.cName) instead."
      )
    }
  }

  /// Whether torch takes the fused way.
  private static func isFused(_ call: Call) -> Bool {
    let (query, key, value) = (call.tensor(0).shape, call.tensor(1).shape, call.tensor(2).shape)
    guard query.count == 4, key.count == 4, value.count == 4, call.double(4) == 0 else {
      return false
    }
    for dimension in [0, 1, 3] {
      guard query[dimension] == key[dimension], query[dimension] == value[dimension] else {
        return false
      }
    }
    guard let mask = call.optionalTensor(3)?.shape else { return true }
    guard mask.count == 2 || mask.count == 4 else { return false }
    let scores = [query[0], query[1], query[2], key[2]].suffix(mask.count)
    return zip(mask, scores).allSatisfy { $0.constant == 1 || $0 == $1 }
  }

  /// The shape of keys or values with as many heads as the query has.
  private static func repeated(_ shape: Shape, like query: Shape) throws(TensorError) -> Shape {
    for operand in [query, shape] where operand.count < 3 {
      throw TensorError(
        "Dimension out of range (expected to be in range of [-2, 1], but got -3)")
    }
    guard query[-3] % shape[-3] == 0 else {
      throw TensorError("Number of heads in key and value must divide the number of heads in ")
    }
    var sizes = shape.sizes
    sizes[sizes.count - 3] = query[-3]
    return Shape(sizes)
  }
}
