import TensorSymbols

// Elements held between bounds; where the bounds cross, the upper one wins.

extension Operator {
  static let clamp = clamping("clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor")
  static let clampTensor = clamping(
    "clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor")
  static let clampMin = composite("clamp_min(Tensor self, Scalar min) -> Tensor") {
    (call) throws(TensorError) in
    [try clamp.apply(.tensor(call.tensor(0)), call.arguments[1])]
  }
  static let clampMax = composite("clamp_max(Tensor self, Scalar max) -> Tensor") {
    (call) throws(TensorError) in
    [try clamp.apply(.tensor(call.tensor(0)), .none, call.arguments[1])]
  }

  static let clampInPlace = inPlace(
    "clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)", of: clamp)

  private static func clamping(_ schema: String) -> Operator {
    @Sendable func bounds(_ call: Call) -> [Int] {
      [1, 2].filter { if case .none = call.arguments[$0] { false } else { true } }
    }
    return Operator(schema) { (call) throws(TensorError) in
      let given = bounds(call)
      guard !given.isEmpty else {
        throw TensorError("torch.clamp: At least one of 'min' or 'max' must not be None")
      }
      let shapes = given.filter { call.isTensor($0) }.map { call.tensor($0).shape }
      return [
        TensorMetadata(
          Promotion.result(([0] + given).map { call.share($0) }),
          try Broadcasting.shape([call.tensor(0).shape] + shapes))
      ]
    } kernel: { call, metadata in
      let (shape, dtype) = (metadata[0].shape, metadata[0].dtype)
      var result = call.tensor(0)
      for position in bounds(call) {
        // NaN among the elements or bounds stays, as `maximum` keeps it.
        let kernel: BinaryKernel = position == 1 ? .maximum : .minimum
        result = kernel.run(result, call.operand(position), shape, dtype)
      }
      return [result]
    }
  }
}

// MARK: - For users

extension Tensor {
  /// The elements held at or above a number and at or below another: `torch.clamp`.
  public func clamp(
    min: (any ScalarConvertible)? = nil, max: (any ScalarConvertible)? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.clamp(
      .tensor(self), min.map { .scalar($0.scalar) } ?? .none,
      max.map { .scalar($0.scalar) } ?? .none, at: SourceLocation(file, line))
  }

  /// The elements held between those of other tensors: `torch.clamp`.
  public func clamp(
    min: Tensor? = nil, max: Tensor? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.clampTensor(
      .tensor(self), min.map(CallArgument.tensor) ?? .none,
      max.map(CallArgument.tensor) ?? .none, at: SourceLocation(file, line))
  }

  /// Holds the elements between two numbers in place and returns the tensor: `clamp_`.
  @discardableResult
  public func clampInPlace(
    min: (any ScalarConvertible)? = nil, max: (any ScalarConvertible)? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.clampInPlace(
      .tensor(self), min.map { .scalar($0.scalar) } ?? .none,
      max.map { .scalar($0.scalar) } ?? .none, at: SourceLocation(file, line))
  }

  /// The elements held at or above a number: `torch.clamp_min`.
  public func clampMin(
    _ min: some ScalarConvertible, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.clampMin(.tensor(self), .scalar(min), at: SourceLocation(file, line))
  }

  /// The elements held at or below a number: `torch.clamp_max`.
  public func clampMax(
    _ max: some ScalarConvertible, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.clampMax(.tensor(self), .scalar(max), at: SourceLocation(file, line))
  }
}
