public import TensorSymbols

// The forms that take sizes or dimensions as an array, for those that are computed: `x.reshape(shape)`.

extension Tensor {
  /// The same elements in another shape, which strides must allow; -1 is computed: `Tensor.view`.
  public func view(
    _ sizes: [any SymIntConvertible], file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.view(.tensor(self), .ints(sizes.map(\.symInt)), at: SourceLocation(file, line))
  }

  /// The same elements in another shape, copied where strides demand it; -1 is computed: `torch.reshape`.
  public func reshape(
    _ sizes: [any SymIntConvertible], file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.reshape(.tensor(self), .ints(sizes.map(\.symInt)), at: SourceLocation(file, line))
  }

  /// Dimensions of size 1 repeated without a copy; -1 keeps a size: `Tensor.expand`.
  public func expand(
    _ sizes: [any SymIntConvertible], file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.expand(.tensor(self), .ints(sizes.map(\.symInt)), at: SourceLocation(file, line))
  }

  /// The dimensions in another order: `torch.permute`.
  public func permute(
    _ dimensions: [Int], file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.permute(
      .tensor(self), .ints(dimensions.map { SymInt($0) }), at: SourceLocation(file, line))
  }

  /// The tensor laid side by side so many times in each dimension: `Tensor.repeat`.
  public func `repeat`(
    _ repeats: [any SymIntConvertible], file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.repeat(.tensor(self), .ints(repeats.map(\.symInt)), at: SourceLocation(file, line))
  }

  /// The elements of some dimensions in reverse order: `torch.flip`.
  public func flip(
    _ dimensions: [Int], file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.flip(
      .tensor(self), .ints(dimensions.map { SymInt($0) }), at: SourceLocation(file, line))
  }

  /// Zeros in the type of this tensor: `Tensor.new_zeros`.
  public func newZeros(
    _ sizes: [any SymIntConvertible], dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.newZeros(
      .tensor(self), .ints(sizes.map(\.symInt)), .optional(dtype), .none, .none, .bool(false),
      at: SourceLocation(file, line))
  }

  /// Ones in the type of this tensor: `Tensor.new_ones`.
  public func newOnes(
    _ sizes: [any SymIntConvertible], dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.newOnes(
      .tensor(self), .ints(sizes.map(\.symInt)), .optional(dtype), .none, .none, .bool(false),
      at: SourceLocation(file, line))
  }

  /// A tensor of zeros: `torch.zeros`.
  public static func zeros(
    _ sizes: [any SymIntConvertible], dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.zeros.made(sizes, dtype, SourceLocation(file, line))
  }

  /// A tensor of ones: `torch.ones`.
  public static func ones(
    _ sizes: [any SymIntConvertible], dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.ones.made(sizes, dtype, SourceLocation(file, line))
  }

  /// Numbers drawn evenly from [0, 1): `torch.rand`.
  public static func rand(
    _ sizes: [any SymIntConvertible], dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.rand.made(sizes, dtype, SourceLocation(file, line))
  }

  /// Numbers of the normal distribution: `torch.randn`.
  public static func randn(
    _ sizes: [any SymIntConvertible], dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.randn.made(sizes, dtype, SourceLocation(file, line))
  }
}

extension Operator {
  fileprivate func made(
    _ sizes: [any SymIntConvertible], _ dtype: DType?, _ location: SourceLocation
  ) -> Tensor {
    results(
      [.ints(sizes.map(\.symInt)), .optional(dtype)] + factoryOptions, at: location)[0]
  }
}
