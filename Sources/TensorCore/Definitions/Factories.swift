public import TensorSymbols

// Tensors from nothing: torch's factory functions. They are operators too, so that an export writes
// them down.

extension Operator {
  static let full = factory(
    "full(SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    dtype: { $0.dtype(2) ?? Promotion.dtype(of: $0.scalar(1)) }
  ) { $0.write(Tensor(number: $1.scalar(1))) }

  static let zeros = factory(
    "zeros(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    dtype: { $0.dtype(1) ?? .float32 }
  ) { tensor, _ in tensor.write(Tensor(number: .int(0))) }

  static let ones = factory(
    "ones(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    dtype: { $0.dtype(1) ?? .float32 }
  ) { tensor, _ in tensor.write(Tensor(number: .int(1))) }

  static let zerosLike = like(
    "zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor",
    dtype: { $0.dtype(1) }
  ) { tensor, _ in tensor.write(Tensor(number: .int(0))) }

  static let onesLike = like(
    "ones_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor",
    dtype: { $0.dtype(1) }
  ) { tensor, _ in tensor.write(Tensor(number: .int(1))) }

  static let fullLike = like(
    "full_like(Tensor self, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor",
    dtype: { $0.dtype(2) }
  ) { $0.write(Tensor(number: $1.scalar(1))) }

  static let newZeros = new(
    "new_zeros(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    dtype: { $0.dtype(2) }
  ) { tensor, _ in tensor.write(Tensor(number: .int(0))) }

  static let newOnes = new(
    "new_ones(Tensor self, SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    dtype: { $0.dtype(2) }
  ) { tensor, _ in tensor.write(Tensor(number: .int(1))) }

  static let newFull = new(
    "new_full(Tensor self, SymInt[] size, Scalar fill_value, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    dtype: { $0.dtype(3) }
  ) { $0.write(Tensor(number: $1.scalar(2))) }

  private static func factory(
    _ schema: String, dtype: @escaping @Sendable (Call) -> DType,
    fill: @escaping @Sendable (Tensor, Call) -> Void
  ) -> Operator {
    filled(schema, fill) { call in (dtype(call), Shape(call.ints(0))) }
  }

  private static func like(
    _ schema: String, dtype: @escaping @Sendable (Call) -> DType?,
    fill: @escaping @Sendable (Tensor, Call) -> Void
  ) -> Operator {
    filled(schema, fill) { call in (dtype(call) ?? call.tensor(0).dtype, call.tensor(0).shape) }
  }

  private static func new(
    _ schema: String, dtype: @escaping @Sendable (Call) -> DType?,
    fill: @escaping @Sendable (Tensor, Call) -> Void
  ) -> Operator {
    filled(schema, fill) { call in (dtype(call) ?? call.tensor(0).dtype, Shape(call.ints(1))) }
  }

  private static func filled(
    _ schema: String, _ fill: @escaping @Sendable (Tensor, Call) -> Void,
    _ result: @escaping @Sendable (Call) -> (DType, Shape)
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let (dtype, shape) = result(call)
      if let negative = shape.sizes.first(where: { ($0.constant ?? 0) < 0 }) {
        throw TensorError(
          "Trying to create tensor with negative dimension \(negative): \(shape.list)")
      }
      return [TensorMetadata(dtype, shape)]
    } kernel: { call, metadata in
      let tensor = Tensor.uninitialized(metadata[0].dtype, metadata[0].shape)
      fill(tensor, call)
      return [tensor]
    }
  }
}

/// What Python's factory functions pass on besides the dtype, and printed programs show.
var factoryOptions: [CallArgument] { [.none, .device, .bool(false)] }

// MARK: - For users

extension Tensor {
  /// A tensor of zeros: `torch.zeros`.
  public static func zeros(
    _ sizes: any SymIntConvertible..., dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.zeros.results(
      [.ints(sizes.map(\.symInt)), .optional(dtype)] + factoryOptions,
      at: SourceLocation(file, line))[0]
  }

  /// A tensor of ones: `torch.ones`.
  public static func ones(
    _ sizes: any SymIntConvertible..., dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.ones.results(
      [.ints(sizes.map(\.symInt)), .optional(dtype)] + factoryOptions,
      at: SourceLocation(file, line))[0]
  }

  /// A tensor of one value; without `dtype` it is float32, int64 or bool as the value is: `torch.full`.
  public static func full(
    _ sizes: [any SymIntConvertible], _ value: some ScalarConvertible, dtype: DType? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.full.results(
      [.ints(sizes.map(\.symInt)), .scalar(value), .optional(dtype)] + factoryOptions,
      at: SourceLocation(file, line))[0]
  }

  /// Zeros in the shape and type of another tensor: `torch.zeros_like`.
  public static func zerosLike(
    _ other: Tensor, dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.zerosLike(
      .tensor(other), .optional(dtype), .none, .none, .bool(false),
      at: SourceLocation(file, line))
  }

  /// Ones in the shape and type of another tensor: `torch.ones_like`.
  public static func onesLike(
    _ other: Tensor, dtype: DType? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.onesLike(
      .tensor(other), .optional(dtype), .none, .none, .bool(false),
      at: SourceLocation(file, line))
  }

  /// One value in the shape and type of another tensor: `torch.full_like`.
  public static func fullLike(
    _ other: Tensor, _ value: some ScalarConvertible, dtype: DType? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.fullLike(
      .tensor(other), .scalar(value), .optional(dtype), .none, .none, .bool(false),
      at: SourceLocation(file, line))
  }

  /// Zeros in the type of this tensor: `Tensor.new_zeros`.
  public func newZeros(
    _ sizes: any SymIntConvertible..., dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.newZeros(
      .tensor(self), .ints(sizes.map(\.symInt)), .optional(dtype), .none, .none, .bool(false),
      at: SourceLocation(file, line))
  }

  /// Ones in the type of this tensor: `Tensor.new_ones`.
  public func newOnes(
    _ sizes: any SymIntConvertible..., dtype: DType? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.newOnes(
      .tensor(self), .ints(sizes.map(\.symInt)), .optional(dtype), .none, .none, .bool(false),
      at: SourceLocation(file, line))
  }

  /// One value in the type of this tensor: `Tensor.new_full`.
  public func newFull(
    _ sizes: [any SymIntConvertible], _ value: some ScalarConvertible, dtype: DType? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.newFull(
      .tensor(self), .ints(sizes.map(\.symInt)), .scalar(value), .optional(dtype), .none, .none,
      .bool(false), at: SourceLocation(file, line))
  }
}
