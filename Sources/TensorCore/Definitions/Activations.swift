import TensorSymbols

// Signs, magnitudes, and the functions between the layers of networks.

extension Operator {
  static let negate = unaryOfNumbers(
    "neg(Tensor self) -> Tensor", .negate, { 0 &- $0 },
    refusingBool:
      "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead."
  )
  static let absolute = unaryOfNumbers(
    "abs(Tensor self) -> Tensor", .absolute, { $0 < 0 ? 0 &- $0 : $0 },
    refusingBool: "\"abs_cpu\" not implemented for 'Bool'")
  static let relu = unaryOfNumbers(
    "relu(Tensor self) -> Tensor", .relu, { $0 < 0 ? 0 : $0 },
    refusingBool: "Boolean inputs not supported for relu")
  static let sign = unaryOfNumbers("sign(Tensor self) -> Tensor", .sign, { $0.signum() })
  static let sigmoid = unary("sigmoid(Tensor self) -> Tensor", .sigmoid)
  static let hyperbolicTangent = unary("tanh(Tensor self) -> Tensor", .tanh)
  static let silu = Operator("silu(Tensor self) -> Tensor") { (call) throws(TensorError) in
    [try floatingOnly(call, "silu_cpu")]
  } kernel: { call, metadata in
    [UnaryKernel.silu.run(call.tensor(0), metadata[0].shape, metadata[0].dtype)]
  }

  static let gelu = Operator("gelu(Tensor self, *, str approximate=\"none\") -> Tensor") {
    (call) throws(TensorError) in
    guard ["none", "tanh"].contains(call.string(1)) else {
      throw TensorError("approximate argument must be either none or tanh.")
    }
    return [try floatingOnly(call, "GeluKernelImpl")]
  } kernel: { call, metadata in
    let kernel: UnaryKernel = call.string(1) == "tanh" ? .geluTanh : .gelu
    return [kernel.run(call.tensor(0), metadata[0].shape, metadata[0].dtype)]
  }

  static let square = composite("square(Tensor self) -> Tensor") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0)
    return [
      tensor.dtype == .bool
        ? try powerScalar.apply(.tensor(tensor), .int(2))
        : try multiply.apply(.tensor(tensor), .tensor(tensor))
    ]
  }

  static let negateInPlace = inPlace("neg_(Tensor(a!) self) -> Tensor(a!)", of: negate)
  static let reluInPlace = inPlace("relu_(Tensor(a!) self) -> Tensor(a!)", of: relu)
  static let exponentialInPlace = inPlace(
    "exp_(Tensor(a!) self) -> Tensor(a!)", of: exponential)

  private static func floatingOnly(
    _ call: Call, _ kernel: String
  ) throws(TensorError) -> TensorMetadata {
    let tensor = call.tensor(0)
    guard tensor.dtype.isFloatingPoint else {
      throw TensorError("\"\(kernel)\" not implemented for '\(tensor.dtype.className)'")
    }
    return TensorMetadata(tensor.dtype, tensor.shape)
  }

  /// A function that leaves integers integers.
  private static func unaryOfNumbers(
    _ schema: String, _ kernel: UnaryKernel, _ integer: @escaping @Sendable (Int64) -> Int64,
    refusingBool message: String? = nil
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let tensor = call.tensor(0)
      if let message, tensor.dtype == .bool { throw TensorError(message) }
      return [TensorMetadata(tensor.dtype, tensor.shape)]
    } kernel: { call, metadata in
      let (shape, dtype) = (metadata[0].shape, metadata[0].dtype)
      guard !dtype.isFloatingPoint else { return [kernel.run(call.tensor(0), shape, dtype)] }
      let values = call.tensor(0).integers()
      let result = Buffer<Int64>(count: values.count)
      for index in 0..<values.count { result[index] = integer(values[index]) }
      return [Tensor(result, shape: shape, integerOrBool: dtype)]
    }
  }
}

// MARK: - For users

/// The formula of GELU.
public enum GELUApproximation: String, Sendable {
  /// With the error function.
  case none
  /// With the hyperbolic tangent.
  case tanh
}

extension Tensor {
  /// The negated elements: `torch.neg`.
  public static prefix func - (tensor: Tensor) -> Tensor {
    Operator.negate(.tensor(tensor))
  }

  /// The negated elements: `torch.neg`.
  public func neg(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.negate(.tensor(self), at: SourceLocation(file, line))
  }

  /// The magnitudes: `torch.abs`.
  public func abs(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.absolute(.tensor(self), at: SourceLocation(file, line))
  }

  /// 0 in place of negative elements: `torch.relu`.
  public func relu(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.relu(.tensor(self), at: SourceLocation(file, line))
  }

  /// Each element times the share of the normal distribution below it: `torch.nn.functional.gelu`.
  public func gelu(
    approximate: GELUApproximation = .none, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.gelu(
      .tensor(self), .string(approximate.rawValue), at: SourceLocation(file, line))
  }

  /// Each element times its sigmoid: `torch.nn.functional.silu`.
  public func silu(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.silu(.tensor(self), at: SourceLocation(file, line))
  }

  /// -1, 0 or 1: `torch.sign`.
  public func sign(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.sign(.tensor(self), at: SourceLocation(file, line))
  }

  /// The logistic function: `torch.sigmoid`.
  public func sigmoid(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.sigmoid(.tensor(self), at: SourceLocation(file, line))
  }

  /// The hyperbolic tangent: `torch.tanh`.
  public func tanh(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.hyperbolicTangent(.tensor(self), at: SourceLocation(file, line))
  }

  /// Each element times itself: `torch.square`.
  public func square(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.square(.tensor(self), at: SourceLocation(file, line))
  }

  /// Negates the elements in place and returns the tensor: `neg_`.
  @discardableResult
  public func negInPlace(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.negateInPlace(.tensor(self), at: SourceLocation(file, line))
  }

  /// Writes 0 over negative elements and returns the tensor: `relu_`.
  @discardableResult
  public func reluInPlace(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.reluInPlace(.tensor(self), at: SourceLocation(file, line))
  }

  /// Writes exponentials in place and returns the tensor: `exp_`.
  @discardableResult
  public func expInPlace(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.exponentialInPlace(.tensor(self), at: SourceLocation(file, line))
  }
}

/// The magnitudes, as Python's `abs(x)` gives them: `torch.abs`.
public func abs(_ tensor: Tensor) -> Tensor { tensor.abs() }
