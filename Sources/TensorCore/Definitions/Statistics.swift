import TensorSymbols

// Variances and standard deviations.

extension Operator {
  static let variance = statistic(
    "var.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor"
  ) {
    .variance(correction: $0)
  } correction: {
    $0.optionalScalar(2)?.double ?? 1
  }

  static let varianceDimensions = statistic(
    "var.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor"
  ) {
    .variance(correction: $0)
  } correction: {
    $0.bool(2) ? 1 : 0
  }

  static let deviation = statistic(
    "std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor"
  ) {
    .deviation(correction: $0)
  } correction: {
    $0.optionalScalar(2)?.double ?? 1
  }

  static let deviationDimensions = statistic(
    "std.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor"
  ) {
    .deviation(correction: $0)
  } correction: {
    $0.bool(2) ? 1 : 0
  }

  private static func statistic(
    _ schema: String, _ kernel: @escaping @Sendable (Double) -> ReductionKernel,
    correction: @escaping @Sendable (Call) -> Double
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let tensor = call.tensor(0).metadata
      guard tensor.dtype.isFloatingPoint else {
        throw TensorError("std and var only support floating point and complex dtypes")
      }
      let reduction = try Reduction(tensor, call.optionalInts(1), keeping: call.bool(3))
      return [TensorMetadata(tensor.dtype, reduction.shape)]
    } kernel: { (call, metadata) throws(TensorError) in
      let tensor = call.tensor(0)
      let reduction = try Reduction(
        tensor.metadata, call.optionalInts(1), keeping: call.bool(3))
      return [
        kernel(correction(call)).run(
          tensor.viewed(reduction.arranged), metadata[0].shape, metadata[0].dtype)
      ]
    }
  }
}

// MARK: - For users

extension Tensor {
  /// The variance of all elements, its divisor their count less the correction (1): `torch.var`.
  public func `var`(
    correction: Int? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.variance(
      .tensor(self), .none, correction.map { .int(SymInt($0)) } ?? .none,
      at: SourceLocation(file, line))
  }

  /// The variances along a dimension: `torch.var`.
  public func `var`(
    dim: Int, correction: Int? = nil, keepdim: Bool = false, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    self.var(dim: [dim], correction: correction, keepdim: keepdim, file: file, line: line)
  }

  /// The variances over several dimensions: `torch.var`.
  public func `var`(
    dim: [Int], correction: Int? = nil, keepdim: Bool = false, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    statistic(
      Operator.variance, Operator.varianceDimensions, dim, correction, keepdim,
      SourceLocation(file, line))
  }

  /// The standard deviation of all elements: `torch.std`.
  public func std(
    correction: Int? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.deviation(
      .tensor(self), .none, correction.map { .int(SymInt($0)) } ?? .none,
      at: SourceLocation(file, line))
  }

  /// The standard deviations along a dimension: `torch.std`.
  public func std(
    dim: Int, correction: Int? = nil, keepdim: Bool = false, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    std(dim: [dim], correction: correction, keepdim: keepdim, file: file, line: line)
  }

  /// The standard deviations over several dimensions: `torch.std`.
  public func std(
    dim: [Int], correction: Int? = nil, keepdim: Bool = false, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    statistic(
      Operator.deviation, Operator.deviationDimensions, dim, correction, keepdim,
      SourceLocation(file, line))
  }

  /// torch's two overloads: one knows the correction, the other whether it is 1.
  private func statistic(
    _ corrected: Operator, _ plain: Operator, _ dimensions: [Int], _ correction: Int?,
    _ keeping: Bool, _ location: SourceLocation
  ) -> Tensor {
    let dimensions = CallArgument.ints(dimensions.map { SymInt($0) })
    guard let correction else {
      return plain(.tensor(self), dimensions, .bool(true), .bool(keeping), at: location)
    }
    return corrected(
      .tensor(self), dimensions, .int(SymInt(correction)), .bool(keeping), at: location)
  }
}
