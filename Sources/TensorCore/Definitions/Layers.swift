import TensorSymbols

// Tables of vectors, and dropout, which does nothing but in training.

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
    let tensor = call.tensor(0)
    return [leavesOut(call) ? tensor.metadata.dense(as: tensor.dtype) : tensor.metadata]
  } kernel: { (call, metadata) throws(TensorError) in
    let tensor = call.tensor(0)
    guard leavesOut(call) else { return [tensor] }
    let share = 1 - call.double(1)
    let flips = Buffer<Bool>(count: Int(tensor.elementCount))
    Generator.standard.fillBernoulli(flips.elements, probability: share)
    var layout = metadata[0]
    layout.dtype = .bool
    let mask = Tensor(layout, .dense(flips.storage)).copied(in: metadata[0])
    let noise = share > 0 ? try divide.apply(.tensor(mask), .double(share)) : mask
    return [try multiply.apply(.tensor(tensor), .tensor(noise)).copied(in: metadata[0])]
  }

  private static func leavesOut(_ call: Call) -> Bool {
    call.bool(2) && call.double(1) > 0
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

  /// The tensor as it is, or in training with elements left out: `torch.nn.functional.dropout`.
  ///
  /// Each element is 0 with this probability; the others are scaled, so that their mean stays.
  public func dropout(
    _ probability: Double = 0.5, training: Bool = false, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.dropout(
      .tensor(self), .double(probability), .bool(training), at: SourceLocation(file, line))
  }
}
