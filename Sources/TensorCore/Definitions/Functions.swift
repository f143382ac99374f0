// Functions of one tensor, element by element.

extension Operator {
  static let ceil = unary("ceil(Tensor self) -> Tensor", .ceil, .unchanged)
  static let cosine = unary("cos(Tensor self) -> Tensor", .cos)
  static let errorFunction = unary("erf(Tensor self) -> Tensor", .erf)
  static let exponential = unary("exp(Tensor self) -> Tensor", .exp)
  static let exponentialMinusOne = unary("expm1(Tensor self) -> Tensor", .expm1)
  static let floor = unary("floor(Tensor self) -> Tensor", .floor, .unchanged)
  static let logarithm = unary("log(Tensor self) -> Tensor", .log)
  static let logarithmOfOnePlus = unary("log1p(Tensor self) -> Tensor", .log1p)
  static let reciprocal = unary("reciprocal(Tensor self) -> Tensor", .reciprocal)
  static let round = unary("round(Tensor self) -> Tensor", .round, .unchanged)
  static let reciprocalSquareRoot = unary("rsqrt(Tensor self) -> Tensor", .rsqrt)
  static let sine = unary("sin(Tensor self) -> Tensor", .sin)
  static let squareRoot = unary("sqrt(Tensor self) -> Tensor", .sqrt)

  /// What becomes of whole numbers: floating point, or they stay as they are.
  enum WholeNumbers {
    case floating
    case unchanged
  }

  /// An operator that applies a function to each element.
  static func unary(
    _ schema: String, _ kernel: UnaryKernel, _ wholeNumbers: WholeNumbers = .floating
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      var metadata = TensorMetadata(call.tensor(0).dtype, call.tensor(0).shape)
      if case .floating = wholeNumbers, !metadata.dtype.isFloatingPoint {
        metadata.dtype = .float32
      }
      return [metadata]
    } kernel: { call, metadata in
      metadata[0].dtype.isFloatingPoint
        ? [kernel.run(call.tensor(0), metadata[0].shape, metadata[0].dtype)]
        : [call.tensor(0).copied(as: metadata[0].dtype)]
    }
  }
}

// MARK: - For users

extension Tensor {
  /// Rounds up: `torch.ceil`.
  public func ceil(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.ceil(.tensor(self), at: SourceLocation(file, line))
  }

  /// The cosine of angles in radians: `torch.cos`.
  public func cos(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.cosine(.tensor(self), at: SourceLocation(file, line))
  }

  /// The error function: `torch.erf`.
  public func erf(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.errorFunction(.tensor(self), at: SourceLocation(file, line))
  }

  /// The exponential: `torch.exp`.
  public func exp(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.exponential(.tensor(self), at: SourceLocation(file, line))
  }

  /// The exponential minus one, exact near zero: `torch.expm1`.
  public func expm1(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.exponentialMinusOne(.tensor(self), at: SourceLocation(file, line))
  }

  /// Rounds down: `torch.floor`.
  public func floor(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.floor(.tensor(self), at: SourceLocation(file, line))
  }

  /// The natural logarithm: `torch.log`.
  public func log(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.logarithm(.tensor(self), at: SourceLocation(file, line))
  }

  /// The natural logarithm of one plus each element: `torch.log1p`.
  public func log1p(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.logarithmOfOnePlus(.tensor(self), at: SourceLocation(file, line))
  }

  /// One divided by each element: `torch.reciprocal`.
  public func reciprocal(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.reciprocal(.tensor(self), at: SourceLocation(file, line))
  }

  /// Rounds to the nearest whole number, halves to the even one: `torch.round`.
  public func round(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.round(.tensor(self), at: SourceLocation(file, line))
  }

  /// One divided by the square root: `torch.rsqrt`.
  public func rsqrt(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.reciprocalSquareRoot(.tensor(self), at: SourceLocation(file, line))
  }

  /// The sine of angles in radians: `torch.sin`.
  public func sin(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.sine(.tensor(self), at: SourceLocation(file, line))
  }

  /// The square root: `torch.sqrt`.
  public func sqrt(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.squareRoot(.tensor(self), at: SourceLocation(file, line))
  }
}
