import TensorSymbols

// Sums, means, products and truths of whole tensors or of some dimensions.

extension Operator {
  static let sum = reduction(
    "sum(Tensor self, *, ScalarType? dtype=None) -> Tensor", .sum, .summed, dtype: 1)
  static let sumDimensions = reduction(
    "sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    .sum, .summed, dimensions: 1, keeping: 2, dtype: 3)
  static let mean = reduction(
    "mean(Tensor self, *, ScalarType? dtype=None) -> Tensor", .mean, .floating, dtype: 1)
  static let meanDimensions = reduction(
    "mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    .mean, .floating, dimensions: 1, keeping: 2, dtype: 3)
  static let product = reduction(
    "prod(Tensor self, *, ScalarType? dtype=None) -> Tensor", .product, .summed, dtype: 1)
  static let productDimension = reduction(
    "prod.dim_int(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    .product, .summed, dimensions: 1, keeping: 2, dtype: 3)
  static let logSumExp = reduction(
    "logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor", .logarithmOfSum,
    .madeFloating, dimensions: 1, keeping: 2)
  static let all = reduction("all(Tensor self) -> Tensor", .smallest, .truth(ofNone: true))
  static let allDimension = reduction(
    "all.dim(Tensor self, int dim, bool keepdim=False) -> Tensor", .smallest,
    .truth(ofNone: true), dimensions: 1, keeping: 2)
  static let allDimensions = reduction(
    "all.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor", .smallest,
    .truth(ofNone: true), dimensions: 1, keeping: 2)
  static let any = reduction("any(Tensor self) -> Tensor", .largest, .truth(ofNone: false))
  static let anyDimension = reduction(
    "any.dim(Tensor self, int dim, bool keepdim=False) -> Tensor", .largest,
    .truth(ofNone: false), dimensions: 1, keeping: 2)
  static let anyDimensions = reduction(
    "any.dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor", .largest,
    .truth(ofNone: false), dimensions: 1, keeping: 2)

  /// The type of the results.
  private enum Results {
    /// Integers and truth values become int64.
    case summed
    /// Only floating point is taken.
    case floating
    /// Integers and truth values become float32.
    case madeFloating
    /// Truth values, also of no elements.
    case truth(ofNone: Bool)

    func dtype(_ input: DType, asked: DType?) throws(TensorError) -> DType {
      switch self {
      case .summed: return asked ?? (input.isFloatingPoint ? input : .int64)
      case .madeFloating: return input.isFloatingPoint ? input : .float32
      case .truth: return input == .uint8 ? .uint8 : .bool
      case .floating:
        let dtype = asked ?? input
        guard dtype.isFloatingPoint else {
          throw TensorError(
            asked == nil
              ? "mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: \(input.className)"
              : "mean(): could not infer output dtype. Optional dtype must be either a floating point or complex dtype. Got: \(dtype.className)"
          )
        }
        return dtype
      }
    }
  }

  private static func reduction(
    _ schema: String, _ kernel: ReductionKernel, _ results: Results, dimensions: Int? = nil,
    keeping: Int? = nil, dtype: Int? = nil
  ) -> Operator {
    @Sendable func parse(_ call: Call) throws(TensorError) -> Reduction {
      try Reduction(
        call.tensor(0).metadata, dimensions.flatMap { call.optionalInts($0) },
        keeping: keeping.map { call.bool($0) } ?? false)
    }
    return Operator(schema) { (call) throws(TensorError) in
      let asked = dtype.flatMap { call.dtype($0) }
      return [
        TensorMetadata(
          try results.dtype(call.tensor(0).dtype, asked: asked), try parse(call).shape)
      ]
    } kernel: { (call, metadata) throws(TensorError) in
      let arranged = call.tensor(0).viewed(try parse(call).arranged)
      guard case .truth(let ofNone) = results else {
        return [kernel.run(arranged, metadata[0].shape, metadata[0].dtype)]
      }
      guard arranged.elementCount > 0 else {
        let result = Tensor.uninitialized(metadata[0].dtype, metadata[0].shape)
        result.write(Tensor(number: .bool(ofNone)))
        return [result]
      }
      let truths = Tensor(arranged.booleans(), shape: arranged.shape)
      return [kernel.run(truths, metadata[0].shape, metadata[0].dtype)]
    }
  }
}

extension DType {
  /// The name of the type in messages of torch's C++: `Long`.
  var className: String {
    switch self {
    case .float32: "Float"
    case .float64: "Double"
    case .float16: "Half"
    case .bfloat16: "BFloat16"
    case .int8: "Char"
    case .int16: "Short"
    case .int32: "Int"
    case .int64: "Long"
    case .uint8: "Byte"
    case .bool: "Bool"
    }
  }
}

// MARK: - For users

extension Tensor {
  /// The sum of all elements; integers add up to int64: `torch.sum`.
  public func sum(
    dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.sum(.tensor(self), .optional(dtype), at: SourceLocation(file, line))
  }

  /// The sums along a dimension: `torch.sum`.
  public func sum(
    dim: Int, keepdim: Bool = false, dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    sum(dim: [dim], keepdim: keepdim, dtype: dtype, file: file, line: line)
  }

  /// The sums over several dimensions: `torch.sum`.
  public func sum(
    dim: [Int], keepdim: Bool = false, dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.sumDimensions(
      .tensor(self), .ints(dim.map { SymInt($0) }), .bool(keepdim), .optional(dtype),
      at: SourceLocation(file, line))
  }

  /// The mean of all elements, which are floating-point numbers: `torch.mean`.
  public func mean(
    dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.mean(.tensor(self), .optional(dtype), at: SourceLocation(file, line))
  }

  /// The means along a dimension: `torch.mean`.
  public func mean(
    dim: Int, keepdim: Bool = false, dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    mean(dim: [dim], keepdim: keepdim, dtype: dtype, file: file, line: line)
  }

  /// The means over several dimensions: `torch.mean`.
  public func mean(
    dim: [Int], keepdim: Bool = false, dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.meanDimensions(
      .tensor(self), .ints(dim.map { SymInt($0) }), .bool(keepdim), .optional(dtype),
      at: SourceLocation(file, line))
  }

  /// The product of all elements: `torch.prod`.
  public func prod(
    dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.product(.tensor(self), .optional(dtype), at: SourceLocation(file, line))
  }

  /// The products along a dimension: `torch.prod`.
  public func prod(
    dim: Int, keepdim: Bool = false, dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.productDimension(
      .tensor(self), .int(SymInt(dim)), .bool(keepdim), .optional(dtype),
      at: SourceLocation(file, line))
  }

  /// The logarithm of the sum of the exponentials, without overflow: `torch.logsumexp`.
  public func logsumexp(
    dim: Int, keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.logSumExp(
      .tensor(self), .ints([SymInt(dim)]), .bool(keepdim), at: SourceLocation(file, line))
  }

  /// Whether all elements are true: `torch.all`.
  public func all(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.all(.tensor(self), at: SourceLocation(file, line))
  }

  /// Whether all elements along a dimension are true: `torch.all`.
  public func all(
    dim: Int, keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.allDimension(
      .tensor(self), .int(SymInt(dim)), .bool(keepdim), at: SourceLocation(file, line))
  }

  /// Whether all elements over several dimensions are true: `torch.all`.
  public func all(
    dim: [Int], keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.allDimensions(
      .tensor(self), .ints(dim.map { SymInt($0) }), .bool(keepdim),
      at: SourceLocation(file, line))
  }

  /// Whether any element is true: `torch.any`.
  public func any(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.any(.tensor(self), at: SourceLocation(file, line))
  }

  /// Whether any element along a dimension is true: `torch.any`.
  public func any(
    dim: Int, keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.anyDimension(
      .tensor(self), .int(SymInt(dim)), .bool(keepdim), at: SourceLocation(file, line))
  }

  /// Whether any element over several dimensions is true: `torch.any`.
  public func any(
    dim: [Int], keepdim: Bool = false, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.anyDimensions(
      .tensor(self), .ints(dim.map { SymInt($0) }), .bool(keepdim),
      at: SourceLocation(file, line))
  }
}
