import TensorSymbols

// Attention, in one operator as torch records it.

extension Operator {
  static let attention = Operator(
    "scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask=None, float dropout_p=0., bool is_causal=False, *, float? scale=None, bool enable_gqa=False) -> Tensor"
  ) { (call) throws(TensorError) in
    [TensorMetadata(call.tensor(0).dtype, try AttentionShape.result(call))]
  } kernel: { (call, _) throws(TensorError) in
    let query = call.tensor(0)
    var (key, value) = (call.tensor(1), call.tensor(2))
    if call.bool(7) {
      let heads = query.shape[-3]
      key = try repeatInterleave.apply(.tensor(key), .int(heads / key.shape[-3]), .int(-3))
      value = try repeatInterleave.apply(.tensor(value), .int(heads / value.shape[-3]), .int(-3))
    }
    let working: DType = query.dtype == .float64 ? .float64 : .float32
    let scale = call.optionalScalar(6)?.double ?? 1 / Double(Int(query.shape[-1])).squareRoot()
    let products = try matmul.apply(
      .tensor(query.to(working: working)),
      .tensor(matrixTranspose.apply(.tensor(key.to(working: working)))))
    let scores = try multiply.apply(.tensor(products), .double(scale))
    let masked = try masked(scores, call)
    let weights = try softmax.apply(.tensor(masked), .int(-1))
    let safe = try thinned(weights.withoutNaNRows(of: masked), call.double(4))
    let result = try matmul.apply(.tensor(safe), .tensor(value.to(working: working)))
    return [result.dtype == query.dtype ? result : result.copied(as: query.dtype)]
  }

  /// Scores to which the mask is added; -inf where a mask of truth values is false or keys come later.
  private static func masked(_ scores: Tensor, _ call: Call) throws(TensorError) -> Tensor {
    var masked = scores
    if let mask = call.optionalTensor(3) {
      masked =
        mask.dtype == .bool
        ? try whereOther.apply(.tensor(mask), .tensor(scores), .double(-.infinity))
        : try add.apply(.tensor(scores), .tensor(mask.to(working: scores.dtype)))
    }
    guard call.bool(5) else { return masked }
    let all = Tensor.uninitialized(.bool, [scores.shape[-2], scores.shape[-1]])
    all.write(Tensor(number: .bool(true)))
    let earlier = try lowerTriangle.apply(.tensor(all))
    return try whereOther.apply(.tensor(earlier), .tensor(masked), .double(-.infinity))
  }

  /// Weights of which so many are made 0 at random, and the others larger.
  private static func thinned(
    _ weights: Tensor, _ probability: Double
  ) throws(TensorError) -> Tensor {
    guard probability > 0 else { return weights }
    guard probability < 1 else { return try multiply.apply(.tensor(weights), .int(0)) }
    let kept = Buffer<Bool>(count: Int(weights.elementCount))
    Generator.standard.fillBernoulli(kept.elements, probability: 1 - probability)
    let scaled = try multiply.apply(.tensor(weights), .double(1 / (1 - probability)))
    return try multiply.apply(
      .tensor(scaled), .tensor(Tensor(kept, shape: weights.shape)))
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
  /// `torch.nn.functional.scaled_dot_product_attention`. A mask of truth values lets through what is true,
  /// another one is added to the products. The scale is one over the square root of the keys' width unless
  /// it is given; with `enableGQA` each head of keys and values serves several of the queries.
  public static func scaledDotProductAttention(
    _ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor? = nil, dropout: Double = 0,
    isCausal: Bool = false, scale: Double? = nil, enableGQA: Bool = false,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.attention(
      .tensor(query), .tensor(key), .tensor(value), mask.map(CallArgument.tensor) ?? .none,
      .double(dropout), .bool(isCausal), scale.map(CallArgument.double) ?? .none,
      .bool(enableGQA), at: SourceLocation(file, line))
  }
}
