import TensorSymbols

// Functions along one dimension: softmax, its logarithm, running sums.

extension Operator {
  static let softmax = along(
    "softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor", .softmax
  ) { (call) throws(TensorError) in
    try floating(call, "softmax")
  }

  static let logSoftmax = along(
    "log_softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor",
    .logarithmOfSoftmax
  ) { (call) throws(TensorError) in
    try floating(call, "log_softmax")
  }

  static let runningSum = along(
    "cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor", .runningSum
  ) { call in
    call.dtype(2) ?? (call.tensor(0).dtype.isFloatingPoint ? call.tensor(0).dtype : .int64)
  }

  private static func floating(_ call: Call, _ name: String) throws(TensorError) -> DType {
    let dtype = call.dtype(2) ?? call.tensor(0).dtype
    guard dtype.isFloatingPoint else {
      let position = try Dimensions.position(Int(call.int(1)), rank: call.tensor(0).rank)
      let place = position >= call.tensor(0).rank - 1 ? "_lastdim" : ""
      throw TensorError(
        "\"\(name)\(place)_kernel_impl\" not implemented for '\(dtype.className)'")
    }
    return dtype
  }

  private static func along(
    _ schema: String, _ kernel: RowKernel,
    dtype: @escaping @Sendable (Call) throws(TensorError) -> DType
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let tensor = call.tensor(0)
      _ = try Dimensions.position(Int(call.int(1)), rank: tensor.rank)
      return [TensorMetadata(try dtype(call), tensor.shape)]
    } kernel: { (call, metadata) throws(TensorError) in
      let tensor = call.tensor(0)
      let rows = tensor.rank == 0 ? try unsqueeze.apply(.tensor(tensor), .int(0)) : tensor
      let position = try Dimensions.position(Int(call.int(1)), rank: tensor.rank)
      guard rows.shape.elementCount > 0 else {
        return [Tensor.uninitialized(metadata[0].dtype, metadata[0].shape)]
      }
      let result = kernel.run(rows.withLast(position), metadata[0].dtype)
      return [result.movingLast(to: position).viewed(shaped: metadata[0].shape)]
    }
  }
}

// MARK: - For users

extension Tensor {
  /// Exponentials that add up to 1 along a dimension, in `dtype` if given: `torch.softmax`.
  public func softmax(
    dim: Int, dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.softmax(
      .tensor(self), .int(SymInt(dim)), .optional(dtype), at: SourceLocation(file, line))
  }

  /// The logarithm of softmax, without the loss of taking it after: `torch.log_softmax`.
  public func logSoftmax(
    dim: Int, dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.logSoftmax(
      .tensor(self), .int(SymInt(dim)), .optional(dtype), at: SourceLocation(file, line))
  }

  /// The sums of the elements up to each one along a dimension: `torch.cumsum`.
  public func cumsum(
    dim: Int, dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.runningSum(
      .tensor(self), .int(SymInt(dim)), .optional(dtype), at: SourceLocation(file, line))
  }
}
