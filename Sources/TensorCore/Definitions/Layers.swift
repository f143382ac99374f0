import TensorSymbols

// Tables of vectors, and dropout, which does nothing in inference.

extension Operator {
  static let embedding = Operator(
    "embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor"
  ) { (call) throws(TensorError) in
    let (weight, indices) = (call.tensor(0), call.tensor(1))
    guard weight.rank == 2 else { throw TensorError("'weight' must be 2-D") }
    guard indices.dtype == .int64 || indices.dtype == .int32 else {
      throw TensorError(
        "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got torch.\(indices.dtype.className)Tensor instead (while checking arguments for embedding)"
      )
    }
    return [TensorMetadata(weight.dtype, Shape(indices.shape.sizes + [weight.shape[1]]))]
  } kernel: { (call, metadata) throws(TensorError) in
    let flat = try reshape.apply(.tensor(call.tensor(1)), .ints([-1]))
    let rows = try indexSelect.apply(.tensor(call.tensor(0)), .int(0), .tensor(flat))
    return [rows.viewed(shaped: metadata[0].shape)]
  }

  static let dropout = Operator("dropout(Tensor input, float p, bool train) -> Tensor") {
    (call) throws(TensorError) in
    guard (0...1).contains(call.double(1)) else {
      throw TensorError(
        "dropout probability has to be between 0 and 1, but got \(call.double(1))")
    }
    guard !call.bool(2) else { throw TensorError("dropout is for inference only here") }
    return [call.tensor(0).metadata]
  } kernel: { call, _ in
    [call.tensor(0)]
  }
}

// MARK: - For users

extension Tensor {
  /// The rows of this table that a tensor of positions names: `torch.nn.functional.embedding`.
  public func embedding(
    _ indices: Tensor, paddingIndex: Int? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.embedding(
      .tensor(self), .tensor(indices), .int(SymInt(paddingIndex ?? -1)),
      at: SourceLocation(file, line))
  }

  /// The tensor as it is, as dropout does nothing in inference: `torch.nn.functional.dropout`.
  public func dropout(
    _ probability: Double = 0.5, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.dropout(
      .tensor(self), .double(probability), .bool(false), at: SourceLocation(file, line))
  }
}
