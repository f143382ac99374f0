import TensorSymbols

// Attention, in one operator as torch records it.

extension Operator {
  static let attention = Operator(
    "scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor"
  ) { (call) throws(TensorError) in
    try checkAttention(call)
    var (query, key, value) = (call.tensor(0).shape, call.tensor(1).shape, call.tensor(2).shape)
    if call.bool(7) {
      key = try repeated(key, like: query)
      value = try repeated(value, like: query)
    }
    let transposed = Shape(key.sizes.dropLast(2) + [key[-1], key[-2]])
    let scores = try MatrixShapes.product(query, transposed)
    if let mask = call.optionalTensor(3) { _ = try Broadcasting.shape(scores, mask.shape) }
    return [TensorMetadata(call.tensor(0).dtype, try MatrixShapes.product(scores, value))]
  } kernel: { (call, metadata) throws(TensorError) in
    let query = call.tensor(0)
    var (key, value) = (call.tensor(1), call.tensor(2))
    if call.bool(7) {
      let groups = query.shape[-3] / key.shape[-3]
      key = try repeatInterleave.apply(.tensor(key), .int(groups), .int(-3))
      value = try repeatInterleave.apply(.tensor(value), .int(groups), .int(-3))
    }
    let working: DType = query.dtype == .float64 ? .float64 : .float32
    let scale = call.optionalScalar(6)?.double ?? 1 / Double(Int(query.shape[-1])).squareRoot()
    let products = try matmul.apply(
      .tensor(query.to(working: working)),
      .tensor(matrixTranspose.apply(.tensor(key.to(working: working)))))
    let scores = try multiply.apply(.tensor(products), .double(scale))
    let masked = try mask(scores, call)
    let weights = try softmax.apply(.tensor(masked), .int(-1))
    let safe = weights.withoutNaNRows(of: masked)
    let result = try matmul.apply(.tensor(safe), .tensor(value.to(working: working)))
    return [result.dtype == query.dtype ? result : result.copied(as: query.dtype)]
  }

  /// Scores to which the mask is added; -inf where a mask of truth values is false.
  private static func mask(_ scores: Tensor, _ call: Call) throws(TensorError) -> Tensor {
    if call.bool(5) {
      let sizes: [SymInt] = [scores.shape[-2], scores.shape[-1]]
      let all = Tensor.uninitialized(.bool, Shape(sizes))
      all.write(Tensor(number: .bool(true)))
      return try whereOther.apply(
        .tensor(lowerTriangle.apply(.tensor(all))), .tensor(scores), .double(-.infinity))
    }
    guard let mask = call.optionalTensor(3) else { return scores }
    if mask.dtype == .bool {
      return try whereOther.apply(.tensor(mask), .tensor(scores), .double(-.infinity))
    }
    return try add.apply(.tensor(scores), .tensor(mask.to(working: scores.dtype)))
  }

  private static func checkAttention(_ call: Call) throws(TensorError) {
    let (query, key, value) = (call.tensor(0), call.tensor(1), call.tensor(2))
    guard query.rank >= 2, key.rank >= 2, value.rank >= 2 else {
      throw TensorError(
        "Expected query, key, and value to all be  at least 2 dimensional, but got query.dim: \(query.rank) key.dim: \(key.rank) and value.dim: \(value.rank) instead."
      )
    }
    guard query.dtype == key.dtype, key.dtype == value.dtype else {
      throw TensorError(
        "Expected query, key, and value to have the same dtype, but got query.dtype: \(query.dtype.cName) key.dtype: \(key.dtype.cName) and value.dtype: \(value.dtype.cName) instead."
      )
    }
    guard call.double(4) == 0 else {
      throw TensorError("scaled_dot_product_attention cannot drop out: dropout_p must be 0")
    }
    guard let mask = call.optionalTensor(3) else { return }
    guard mask.dtype == .bool || mask.dtype == .float32 || mask.dtype == query.dtype else {
      throw TensorError(
        "Expected attn_mask dtype to be bool or float or to match query dtype, but got attn_mask.dtype: \(mask.dtype.cName) and  query.dtype: \(query.dtype.cName) instead."
      )
    }
    guard !call.bool(5) else {
      throw TensorError(
        "_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True")
    }
  }

  /// The shape of keys or values with as many heads as the query has.
  private static func repeated(_ shape: Shape, like query: Shape) throws(TensorError) -> Shape {
    guard shape.count >= 3, query.count >= 3, query[-3] % shape[-3] == 0 else {
      throw TensorError("Number of heads in key and value must divide the number of heads in ")
    }
    var sizes = shape.sizes
    sizes[sizes.count - 3] = query[-3]
    return Shape(sizes)
  }
}

extension Tensor {
  /// The elements in the type an operator computes in.
  fileprivate func to(working dtype: DType) -> Tensor {
    self.dtype == dtype ? self : copied(as: dtype)
  }

  /// Weights that are 0 in rows all of whose scores are masked: torch's safe softmax.
  fileprivate func withoutNaNRows(of scores: Tensor) -> Tensor {
    let length = Int(shape[-1])
    guard length > 0 else { return self }
    let values = scores.floats()
    let rows = stride(from: 0, to: values.count, by: length).filter { start in
      values.elements[start..<(start + length)].allSatisfy { $0 == -.infinity }
    }
    for start in rows {
      let row = TensorMetadata(dtype, [SymInt(length)], strides: [1], offset: SymInt(start))
      viewed(row).write(Tensor(number: .int(0)))
    }
    return self
  }
}

// MARK: - For users

extension Tensor {
  /// What queries find: values weighted by the softmax of the scaled products of queries and keys.
  ///
  /// `torch.nn.functional.scaled_dot_product_attention`. A mask of truth values lets through what is
  /// true, another one is added to the products.
  public static func scaledDotProductAttention(
    _ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor? = nil, isCausal: Bool = false,
    scale: Double? = nil, enableGQA: Bool = false, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.attention(
      .tensor(query), .tensor(key), .tensor(value), mask.map(CallArgument.tensor) ?? .none,
      .double(0), .bool(isCausal), scale.map(CallArgument.double) ?? .none, .bool(enableGQA),
      at: SourceLocation(file, line))
  }
}
