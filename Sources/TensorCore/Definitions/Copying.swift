import TensorSymbols

// Copies, conversions, and writing into tensors that exist.

extension Operator {
  static let convert = Operator(
    "to.dtype(Tensor(a) self, ScalarType dtype, bool non_blocking=False, bool copy=False, MemoryFormat? memory_format=None) -> Tensor(a)"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    guard let dtype = call.dtype(1), dtype != tensor.dtype || call.bool(3) else { return [tensor] }
    return [tensor.dense(as: dtype)]
  } kernel: { call, metadata in
    let tensor = call.tensor(0)
    guard metadata[0].dtype != tensor.dtype || call.bool(3) else { return [tensor] }
    return [tensor.copied(in: metadata[0])]
  }.returningFirst { $0.dtype(1) == $0.tensor(0).dtype && !$0.bool(3) }

  static let clone = Operator("clone(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0).metadata
    if case .memoryFormat("torch.contiguous_format") = call.arguments[1] {
      return [TensorMetadata(tensor.dtype, tensor.shape)]
    }
    return [tensor.dense(as: tensor.dtype)]
  } kernel: { call, metadata in
    [call.tensor(0).copied(in: metadata[0])]
  }

  static let detach = view("detach(Tensor(a) self) -> Tensor(a)") { $0.tensor(0).metadata }

  /// Writes one tensor's elements into another.
  package static let copy = writing(
    "copy_(Tensor(a!) self, Tensor src, bool non_blocking=False) -> Tensor(a!)"
  ) { (call) throws(TensorError) in
    _ = try expand.metadata(
      Call([.tensor(call.tensor(1)), .ints(call.tensor(0).shape.sizes)], for: expand.schema))
  } value: {
    $0.tensor(1)
  }

  static let fill = writing("fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!)") {
    Tensor(number: $0.scalar(1))
  }

  static let fillWithTensor = writing(
    "fill_.Tensor(Tensor(a!) self, Tensor value) -> Tensor(a!)"
  ) { (call) throws(TensorError) in
    guard call.tensor(1).rank == 0 else {
      throw TensorError(
        "fill_ only supports 0-dimension value tensor but got tensor with \(call.tensor(1).rank) dimensions."
      )
    }
  } value: {
    $0.tensor(1)
  }

  static let zero = writing("zero_(Tensor(a!) self) -> Tensor(a!)") { _ in
    Tensor(number: .int(0))
  }

  /// An operator that replaces the elements of its first argument by a value.
  private static func writing(
    _ schema: String, check: @escaping @Sendable (Call) throws(TensorError) -> Void = { _ in },
    value: @escaping @Sendable (Call) -> Tensor
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      try check(call)
      return [call.tensor(0).metadata]
    } kernel: { call, _ in
      call.tensor(0).write(value(call))
      return [call.tensor(0)]
    }
  }
}

extension TensorMetadata {
  /// What torch's `preserve_format` gives a copy: the strides of this tensor if its elements fill their
  /// memory without gaps, in whatever order, else those of row-major order.
  func dense(as dtype: DType) -> TensorMetadata {
    if isContiguous { return TensorMetadata(dtype, shape) }
    let order = shape.indices.filter { shape[$0].constant != 1 }.sorted {
      strides[$0] != strides[$1] ? strides[$0] > strides[$1] : $0 < $1
    }
    var expected: SymInt = 1
    for dimension in order.reversed() {
      guard strides[dimension].isSame(as: expected) else { return TensorMetadata(dtype, shape) }
      expected = expected * shape[dimension]
    }
    return TensorMetadata(dtype, shape, strides: strides, offset: 0)
  }
}

extension Tensor {
  /// A copy whose elements lie as `metadata`, which has no gaps, says.
  func copied(in metadata: TensorMetadata) -> Tensor {
    let result = Tensor.uninitialized(metadata.dtype, metadata.shape).viewed(metadata)
    result.write(self)
    return Tensor(metadata, result.body.content)
  }
}

// MARK: - For users

extension Tensor {
  /// The elements in another type; the same tensor if it is of that type already: `Tensor.to`.
  public func to(
    _ dtype: DType, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.convert(.tensor(self), .dtype(dtype), at: SourceLocation(file, line))
  }

  /// The elements as float32: `Tensor.float`.
  public func float(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    to(.float32, file: file, line: line)
  }

  /// The elements as float64: `Tensor.double`.
  public func double(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    to(.float64, file: file, line: line)
  }

  /// The elements as float16: `Tensor.half`.
  public func half(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    to(.float16, file: file, line: line)
  }

  /// The elements as bfloat16: `Tensor.bfloat16`.
  public func bfloat16(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    to(.bfloat16, file: file, line: line)
  }

  /// The elements as int64, fractions cut: `Tensor.long`.
  public func long(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    to(.int64, file: file, line: line)
  }

  /// The elements as int32, fractions cut: `Tensor.int`.
  public func int(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    to(.int32, file: file, line: line)
  }

  /// Whether each element is not zero: `Tensor.bool`.
  public func bool(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    to(.bool, file: file, line: line)
  }

  /// A copy with memory of its own: `torch.clone`.
  public func clone(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.clone(.tensor(self), at: SourceLocation(file, line))
  }

  /// The same elements, without a history: `Tensor.detach`.
  public func detach(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.detach(.tensor(self), at: SourceLocation(file, line))
  }

  /// Writes another tensor's elements, converted and repeated to fit, and returns the tensor: `copy_`.
  @discardableResult
  public func copyInPlace(
    _ source: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.copy(.tensor(self), .tensor(source), at: SourceLocation(file, line))
  }

  /// Writes one number everywhere and returns the tensor: `fill_`.
  @discardableResult
  public func fillInPlace(
    _ value: some ScalarConvertible, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.fill(.tensor(self), .scalar(value), at: SourceLocation(file, line))
  }

  /// Writes the element of a tensor without dimensions everywhere and returns the tensor: `fill_`.
  @discardableResult
  public func fillInPlace(
    _ value: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.fillWithTensor(.tensor(self), .tensor(value), at: SourceLocation(file, line))
  }

  /// Writes zeros and returns the tensor: `zero_`.
  @discardableResult
  public func zeroInPlace(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.zero(.tensor(self), at: SourceLocation(file, line))
  }
}
