public import TensorSymbols

// Random tensors: the numbers of torch's generator on a CPU, bit for bit.

extension Operator {
  static let rand = random(
    "rand(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor"
  ) { $0.fillUniform() }

  static let randn = random(
    "randn(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor"
  ) { $0.fillNormal() }

  static let randLike = randomLike(
    "rand_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor"
  ) { $0.fillUniform() }

  static let randnLike = randomLike(
    "randn_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor"
  ) { $0.fillNormal() }

  static let randint = Operator(
    "randint.low(SymInt low, SymInt high, SymInt[] size, *, ScalarType? dtype=long, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor"
  ) { (call) throws(TensorError) in
    let low = call.int(0)
    let high = call.int(1)
    guard low < high else {
      throw TensorError(
        "random_ expects 'from' to be less than 'to', but got from=\(low) >= to=\(high)")
    }
    return [TensorMetadata(call.dtype(3) ?? .int64, Shape(call.ints(2)))]
  } kernel: { call, metadata in
    let count = Int(metadata[0].shape.elementCount)
    let values = Buffer<Int64>(count: count)
    Generator.standard.fillIntegers(
      values.elements, from: Int64(Int(call.int(0))), to: Int64(Int(call.int(1))))
    let tensor = Tensor(values, shape: metadata[0].shape, dtype: .int64)
    return [
      metadata[0].dtype == .int64 ? tensor : tensor.copied(as: metadata[0].dtype)
    ]
  }

  static let randperm = Operator(
    "randperm(SymInt n, *, ScalarType? dtype=long, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor"
  ) { (call) throws(TensorError) in
    guard call.int(0) >= 0 else {
      throw TensorError("n must be non-negative, got\(call.int(0))")
    }
    return [TensorMetadata(call.dtype(1) ?? .int64, [call.int(0)])]
  } kernel: { call, metadata in
    let order = Generator.standard.permutation(Int(call.int(0)))
    let values = Buffer<Int64>(count: order.count)
    for (index, value) in order.enumerated() { values[index] = value }
    return [Tensor(values, shape: metadata[0].shape, dtype: metadata[0].dtype)]
  }

  private static func random(
    _ schema: String, fill: @escaping @Sendable (Tensor) -> Void
  ) -> Operator {
    generated(schema, fill) { call in (call.dtype(1) ?? .float32, Shape(call.ints(0))) }
  }

  private static func randomLike(
    _ schema: String, fill: @escaping @Sendable (Tensor) -> Void
  ) -> Operator {
    generated(schema, fill) { call in
      (call.dtype(1) ?? call.tensor(0).dtype, call.tensor(0).shape)
    }
  }

  private static func generated(
    _ schema: String, _ fill: @escaping @Sendable (Tensor) -> Void,
    _ result: @escaping @Sendable (Call) -> (DType, Shape)
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let (dtype, shape) = result(call)
      guard dtype.isFloatingPoint else {
        throw TensorError("random numbers are floating-point numbers, not \(dtype)")
      }
      return [TensorMetadata(dtype, shape)]
    } kernel: { _, metadata in
      let tensor = Tensor.uninitialized(metadata[0].dtype, metadata[0].shape)
      fill(tensor)
      return [tensor]
    }
  }
}

extension Tensor {
  /// Draws the elements from [`low`, `high`) as torch's `uniform_` does; the tensor is contiguous.
  package func fillUniform(low: Double = 0, high: Double = 1) {
    guard let storage else { return }
    let count = Int(elementCount)
    let offset = Int(metadata.offset)
    switch dtype {
    case .float64:
      Generator.standard.fillUniform(
        Buffer<Double>(storage, offset: offset, count: count).elements, low: low, high: high)
    case .float16:
      Generator.standard.fillUniform(
        Buffer<Float16>(storage, offset: offset, count: count).elements, low: low, high: high)
    case .bfloat16:
      Generator.standard.fillUniform(
        Buffer<BFloat16>(storage, offset: offset, count: count).elements, low: low, high: high)
    default:
      Generator.standard.fillUniform(
        Buffer<Float>(storage, offset: offset, count: count).elements, low: low, high: high)
    }
  }

  /// Draws the elements from the normal distribution; the tensor is contiguous.
  package func fillNormal() {
    guard let storage else { return }
    let count = Int(elementCount)
    let offset = Int(metadata.offset)
    switch dtype {
    case .float64:
      Generator.standard.fillNormal(
        Buffer<Double>(storage, offset: offset, count: count).elements)
    case .float16:
      Generator.standard.fillNormal(
        Buffer<Float16>(storage, offset: offset, count: count).elements)
    case .bfloat16:
      Generator.standard.fillNormal(
        Buffer<BFloat16>(storage, offset: offset, count: count).elements)
    default:
      Generator.standard.fillNormal(
        Buffer<Float>(storage, offset: offset, count: count).elements)
    }
  }
}

// MARK: - For users

extension Tensor {
  /// Numbers drawn evenly from [0, 1): `torch.rand`.
  public static func rand(
    _ sizes: any SymIntConvertible..., dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.rand.results(
      [.ints(sizes.map(\.symInt)), .optional(dtype)] + factoryOptions,
      at: SourceLocation(file, line))[0]
  }

  /// Numbers of the normal distribution: `torch.randn`.
  public static func randn(
    _ sizes: any SymIntConvertible..., dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.randn.results(
      [.ints(sizes.map(\.symInt)), .optional(dtype)] + factoryOptions,
      at: SourceLocation(file, line))[0]
  }

  /// Whole numbers from `low` up to but not including `high`: `torch.randint`.
  public static func randint(
    _ low: Int = 0, _ high: Int, _ sizes: [any SymIntConvertible], dtype: DType? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.randint.results(
      [
        .int(SymInt(low)), .int(SymInt(high)), .ints(sizes.map(\.symInt)), .optional(dtype),
      ] + factoryOptions, at: SourceLocation(file, line))[0]
  }

  /// The whole numbers below `count` in random order: `torch.randperm`.
  public static func randperm(
    _ count: Int, dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.randperm.results(
      [.int(SymInt(count)), .optional(dtype)] + factoryOptions, at: SourceLocation(file, line))[0]
  }

  /// Numbers drawn evenly from [0, 1) in the shape and type of another tensor: `torch.rand_like`.
  public static func randLike(
    _ other: Tensor, dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.randLike(
      .tensor(other), .optional(dtype), .none, .none, .bool(false),
      at: SourceLocation(file, line))
  }

  /// Numbers of the normal distribution in the shape and type of another tensor: `torch.randn_like`.
  public static func randnLike(
    _ other: Tensor, dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.randnLike(
      .tensor(other), .optional(dtype), .none, .none, .bool(false),
      at: SourceLocation(file, line))
  }
}
