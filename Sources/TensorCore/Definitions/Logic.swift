import TensorSymbols

// Bits, truth values, and tests of numbers.

extension Operator {
  static let bitwiseAnd = bits("__and__.Tensor(Tensor self, Tensor other) -> Tensor", "and") {
    $0 & $1
  }
  static let bitwiseAndScalar = bits(
    "__and__.Scalar(Tensor self, Scalar other) -> Tensor", "and"
  ) { $0 & $1 }
  static let bitwiseOr = bits("__or__.Tensor(Tensor self, Tensor other) -> Tensor", "or") {
    $0 | $1
  }
  static let bitwiseOrScalar = bits(
    "__or__.Scalar(Tensor self, Scalar other) -> Tensor", "or"
  ) { $0 | $1 }
  static let bitwiseXor = bits("__xor__.Tensor(Tensor self, Tensor other) -> Tensor", "xor") {
    $0 ^ $1
  }
  static let bitwiseXorScalar = bits(
    "__xor__.Scalar(Tensor self, Scalar other) -> Tensor", "xor"
  ) { $0 ^ $1 }

  // Python calls these where the number stands at the left.
  static let leftAndScalar = bits(
    "bitwise_and.Scalar(Tensor self, Scalar other) -> Tensor", "and"
  ) { $0 & $1 }
  static let leftOrScalar = bits(
    "bitwise_or.Scalar(Tensor self, Scalar other) -> Tensor", "or"
  ) { $0 | $1 }
  static let leftXorScalar = bits(
    "bitwise_xor.Scalar(Tensor self, Scalar other) -> Tensor", "xor"
  ) { $0 ^ $1 }

  static let bitwiseNot = Operator("bitwise_not(Tensor self) -> Tensor") {
    (call) throws(TensorError) in
    let tensor = call.tensor(0)
    guard !tensor.dtype.isFloatingPoint else {
      throw TensorError(
        "~ (operator.invert) is only implemented on integer and Boolean-type tensors")
    }
    return [TensorMetadata(tensor.dtype, tensor.shape)]
  } kernel: { call, metadata in
    let isBool = metadata[0].dtype == .bool
    let values = call.tensor(0).integers()
    let result = Buffer<Int64>(count: values.count)
    for index in 0..<values.count { result[index] = isBool ? 1 - values[index] : ~values[index] }
    return [Tensor(result, shape: metadata[0].shape, integerOrBool: metadata[0].dtype)]
  }

  static let logicalAnd = logical("logical_and(Tensor self, Tensor other) -> Tensor") { $0 && $1 }
  static let logicalOr = logical("logical_or(Tensor self, Tensor other) -> Tensor") { $0 || $1 }
  static let logicalXor = logical("logical_xor(Tensor self, Tensor other) -> Tensor") { $0 != $1 }

  static let logicalNot = Operator("logical_not(Tensor self) -> Tensor") {
    (call) throws(TensorError) in
    [TensorMetadata(.bool, call.tensor(0).shape)]
  } kernel: { call, metadata in
    let values = call.tensor(0).booleans()
    let result = Buffer<Bool>(count: values.count)
    for index in 0..<values.count { result[index] = !values[index] }
    return [Tensor(result, shape: metadata[0].shape)]
  }

  static let isNaN = test("isnan(Tensor self) -> Tensor", ofWhole: false) { $0.isNaN }
  static let isInfinite = test("isinf(Tensor self) -> Tensor", ofWhole: false) { $0.isInfinite }
  static let isFinite = test("isfinite(Tensor self) -> Tensor", ofWhole: true) { $0.isFinite }

  private static func bits(
    _ schema: String, _ name: String, _ function: @escaping @Sendable (Int64, Int64) -> Int64
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let other = call.isTensor(1) ? call.tensor(1).shape : []
      let shape = try Broadcasting.shape(call.tensor(0).shape, other)
      guard !call.meetingType.isFloatingPoint else {
        throw TensorError(
          "\"bitwise_\(name)_cpu\" not implemented for '\(call.meetingType.className)'")
      }
      return [TensorMetadata(call.meetingType, shape)]
    } kernel: { call, metadata in
      let sizes = metadata[0].shape.sizes.map { Int($0) }
      let left = call.tensor(0).integers(expandedTo: sizes)
      let right = call.operand(1).integers(expandedTo: sizes)
      let result = Buffer<Int64>(count: left.count)
      for index in 0..<left.count { result[index] = function(left[index], right[index]) }
      return [Tensor(result, shape: metadata[0].shape, integerOrBool: metadata[0].dtype)]
    }
  }

  private static func logical(
    _ schema: String, _ function: @escaping @Sendable (Bool, Bool) -> Bool
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      [
        TensorMetadata(
          .bool, try Broadcasting.shape(call.tensor(0).shape, call.tensor(1).shape))
      ]
    } kernel: { call, metadata in
      let sizes = metadata[0].shape.sizes.map { Int($0) }
      let left = call.tensor(0).booleans(expandedTo: sizes)
      let right = call.tensor(1).booleans(expandedTo: sizes)
      let result = Buffer<Bool>(count: left.count)
      for index in 0..<left.count { result[index] = function(left[index], right[index]) }
      return [Tensor(result, shape: metadata[0].shape)]
    }
  }

  private static func test(
    _ schema: String, ofWhole answer: Bool, _ function: @escaping @Sendable (Double) -> Bool
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      [TensorMetadata(.bool, call.tensor(0).shape)]
    } kernel: { call, metadata in
      let values = call.tensor(0).doubles()
      let result = Buffer<Bool>(count: values.count)
      let isFloating = call.tensor(0).dtype.isFloatingPoint
      for index in 0..<values.count {
        result[index] = isFloating ? function(values[index]) : answer
      }
      return [Tensor(result, shape: metadata[0].shape)]
    }
  }
}

// MARK: - For users

extension Tensor {
  /// Bits or truth values that both have: `__and__`.
  public static func & (left: Tensor, right: Tensor) -> Tensor {
    Operator.bitwiseAnd(.tensor(left), .tensor(right))
  }

  /// Bits or truth values that a number has too: `__and__`.
  public static func & (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.bitwiseAndScalar(.tensor(left), .scalar(right))
  }

  /// Bits or truth values that either has: `__or__`.
  public static func | (left: Tensor, right: Tensor) -> Tensor {
    Operator.bitwiseOr(.tensor(left), .tensor(right))
  }

  /// Bits or truth values that either the tensor or a number has: `__or__`.
  public static func | (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.bitwiseOrScalar(.tensor(left), .scalar(right))
  }

  /// Bits or truth values in which both differ: `__xor__`.
  public static func ^ (left: Tensor, right: Tensor) -> Tensor {
    Operator.bitwiseXor(.tensor(left), .tensor(right))
  }

  /// Bits or truth values in which the tensor differs from a number: `__xor__`.
  public static func ^ (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.bitwiseXorScalar(.tensor(left), .scalar(right))
  }

  /// The other bits or truth values: `torch.bitwise_not`.
  public static prefix func ~ (tensor: Tensor) -> Tensor {
    Operator.bitwiseNot(.tensor(tensor))
  }

  /// Bits set in a number and in each element: `torch.bitwise_and`.
  public static func & (left: some ScalarConvertible, right: Tensor) -> Tensor {
    Operator.leftAndScalar(.tensor(right), .scalar(left))
  }

  /// Bits set in a number or in each element: `torch.bitwise_or`.
  public static func | (left: some ScalarConvertible, right: Tensor) -> Tensor {
    Operator.leftOrScalar(.tensor(right), .scalar(left))
  }

  /// Bits set in a number or in each element, but not in both: `torch.bitwise_xor`.
  public static func ^ (left: some ScalarConvertible, right: Tensor) -> Tensor {
    Operator.leftXorScalar(.tensor(right), .scalar(left))
  }

  /// Whether both elements are true: `torch.logical_and`.
  public func logicalAnd(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.logicalAnd(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }

  /// Whether either element is true: `torch.logical_or`.
  public func logicalOr(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.logicalOr(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }

  /// Whether just one element is true: `torch.logical_xor`.
  public func logicalXor(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.logicalXor(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }

  /// Whether elements are false: `torch.logical_not`.
  public func logicalNot(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.logicalNot(.tensor(self), at: SourceLocation(file, line))
  }

  /// Whether elements are no numbers: `torch.isnan`.
  public func isnan(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.isNaN(.tensor(self), at: SourceLocation(file, line))
  }

  /// Whether elements are infinite: `torch.isinf`.
  public func isinf(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.isInfinite(.tensor(self), at: SourceLocation(file, line))
  }

  /// Whether elements are neither infinite nor no numbers: `torch.isfinite`.
  public func isfinite(file: StaticString = #filePath, line: UInt = #line) -> Tensor {
    Operator.isFinite(.tensor(self), at: SourceLocation(file, line))
  }
}
