import TensorSymbols

// Addition, subtraction, multiplication, division and their in-place forms.

extension Operator {
  static let add = binary(
    "add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor", .add)
  static let subtract = binary(
    "sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor", .subtract)
  static let multiply = binary("mul.Tensor(Tensor self, Tensor other) -> Tensor", .multiply)
  static let divide = binary("div.Tensor(Tensor self, Tensor other) -> Tensor", .divide, .floating)
  static let floorDivide = binary(
    "floor_divide(Tensor self, Tensor other) -> Tensor", .floorDivide)
  static let remainder = binary(
    "remainder.Tensor(Tensor self, Tensor other) -> Tensor", .remainder)
  static let remainderScalar = binary(
    "remainder.Scalar(Tensor self, Scalar other) -> Tensor", .remainder)
  static let power = binary("pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor", .power)
  static let powerScalar = binary(
    "pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor", .power)
  static let maximum = binary("maximum(Tensor self, Tensor other) -> Tensor", .maximum)
  static let minimum = binary("minimum(Tensor self, Tensor other) -> Tensor", .minimum)

  static let reverseSubtract = Operator(
    "rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor"
  ) { (call) throws(TensorError) in
    [TensorMetadata(call.meetingType, call.tensor(0).shape)]
  } kernel: { call, metadata in
    [
      BinaryKernel.subtract.run(
        call.operand(1), call.tensor(0), metadata[0].shape, metadata[0].dtype)
    ]
  }

  static let addInPlace = inPlace(
    "add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)", of: add)
  static let subtractInPlace = inPlace(
    "sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)", of: subtract)
  static let multiplyInPlace = inPlace(
    "mul_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)", of: multiply)
  static let divideInPlace = inPlace(
    "div_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)", of: divide)

  /// What becomes of whole numbers.
  private enum Results {
    case same
    case floating
  }

  private static func binary(
    _ schema: String, _ kernel: BinaryKernel, _ results: Results = .same
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      var dtype = call.meetingType
      if case .floating = results, !dtype.isFloatingPoint { dtype = .float32 }
      let shape = call.isTensor(1) ? call.tensor(1).shape : []
      return [TensorMetadata(dtype, try Broadcasting.shape(call.tensor(0).shape, shape))]
    } kernel: { (call, metadata) throws(TensorError) in
      var other = call.operand(1)
      if call.arguments.count > 2 { other = try other.scaled(by: call.scalar(2)) }
      return [kernel.run(call.tensor(0), other, metadata[0].shape, metadata[0].dtype)]
    }
  }
}

extension Call {
  /// The type in which the first two arguments meet.
  var meetingType: DType {
    Promotion.result([share(0), share(1)])
  }

  /// What an argument counts for in type promotion.
  func share(_ position: Int) -> Promotion.Operand {
    isTensor(position)
      ? .tensor(tensor(position).dtype, rank: tensor(position).rank)
      : .number(scalar(position))
  }

  /// An argument as a tensor; a number becomes one without dimensions.
  func operand(_ position: Int) -> Tensor {
    isTensor(position) ? tensor(position) : Tensor(number: scalar(position))
  }
}

extension Tensor {
  /// The tensor times `alpha`, which is mostly 1.
  fileprivate func scaled(by alpha: Scalar) throws(TensorError) -> Tensor {
    if case .int(let value) = alpha, value.constant == 1 { return self }
    return try Operator.multiply.apply(.tensor(self), .scalar(alpha))
  }

  /// A number as a tensor without dimensions.
  init(number: Scalar) {
    switch number {
    case .int(let value):
      let buffer = Buffer<Int64>(count: 1)
      buffer[0] = Int64(Int(value))
      self.init(buffer, shape: [], dtype: .int64)
    case .double(let value):
      let buffer = Buffer<Double>(count: 1)
      buffer[0] = value
      self.init(buffer, shape: [])
    case .bool(let value):
      let buffer = Buffer<Bool>(count: 1)
      buffer[0] = value
      self.init(buffer, shape: [])
    }
  }
}

// MARK: - For users

extension Tensor {
  /// The sum, element by element, in the promoted type: `torch.add`.
  public static func + (left: Tensor, right: Tensor) -> Tensor {
    Operator.add(.tensor(left), .tensor(right))
  }

  /// Adds a number to each element: `torch.add`.
  public static func + (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.add(.tensor(left), .scalar(right))
  }

  /// Adds a number to each element: `torch.add`.
  public static func + (left: some ScalarConvertible, right: Tensor) -> Tensor {
    Operator.add(.tensor(right), .scalar(left))
  }

  /// The difference, element by element: `torch.sub`.
  public static func - (left: Tensor, right: Tensor) -> Tensor {
    Operator.subtract(.tensor(left), .tensor(right))
  }

  /// Subtracts a number from each element: `torch.sub`.
  public static func - (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.subtract(.tensor(left), .scalar(right))
  }

  /// Subtracts each element from a number: `torch.rsub`.
  public static func - (left: some ScalarConvertible, right: Tensor) -> Tensor {
    Operator.reverseSubtract(.tensor(right), .scalar(left))
  }

  /// The product, element by element: `torch.mul`.
  public static func * (left: Tensor, right: Tensor) -> Tensor {
    Operator.multiply(.tensor(left), .tensor(right))
  }

  /// Multiplies each element by a number: `torch.mul`.
  public static func * (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.multiply(.tensor(left), .scalar(right))
  }

  /// Multiplies each element by a number: `torch.mul`.
  public static func * (left: some ScalarConvertible, right: Tensor) -> Tensor {
    Operator.multiply(.tensor(right), .scalar(left))
  }

  /// The quotient, element by element, in floating point: `torch.div`.
  public static func / (left: Tensor, right: Tensor) -> Tensor {
    Operator.divide(.tensor(left), .tensor(right))
  }

  /// Divides each element by a number, in floating point: `torch.div`.
  public static func / (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.divide(.tensor(left), .scalar(right))
  }

  /// A number divided by each element: `torch.reciprocal` times the number, as torch does it.
  public static func / (left: some ScalarConvertible, right: Tensor) -> Tensor {
    Operator.multiply(.tensor(right.reciprocal()), .scalar(left))
  }

  /// The remainder with the divisor's sign: `torch.remainder`.
  public static func % (left: Tensor, right: Tensor) -> Tensor {
    Operator.remainder(.tensor(left), .tensor(right))
  }

  /// The remainder with the divisor's sign: `torch.remainder`.
  public static func % (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.remainderScalar(.tensor(left), .scalar(right))
  }

  /// Adds in place: `add_`.
  public static func += (left: inout Tensor, right: Tensor) {
    left = Operator.addInPlace(.tensor(left), .tensor(right))
  }

  /// Adds a number in place: `add_`.
  public static func += (left: inout Tensor, right: some ScalarConvertible) {
    left = Operator.addInPlace(.tensor(left), .scalar(right))
  }

  /// Subtracts in place: `sub_`.
  public static func -= (left: inout Tensor, right: Tensor) {
    left = Operator.subtractInPlace(.tensor(left), .tensor(right))
  }

  /// Subtracts a number in place: `sub_`.
  public static func -= (left: inout Tensor, right: some ScalarConvertible) {
    left = Operator.subtractInPlace(.tensor(left), .scalar(right))
  }

  /// Multiplies in place: `mul_`.
  public static func *= (left: inout Tensor, right: Tensor) {
    left = Operator.multiplyInPlace(.tensor(left), .tensor(right))
  }

  /// Multiplies by a number in place: `mul_`.
  public static func *= (left: inout Tensor, right: some ScalarConvertible) {
    left = Operator.multiplyInPlace(.tensor(left), .scalar(right))
  }

  /// Divides in place: `div_`.
  public static func /= (left: inout Tensor, right: Tensor) {
    left = Operator.divideInPlace(.tensor(left), .tensor(right))
  }

  /// Divides by a number in place: `div_`.
  public static func /= (left: inout Tensor, right: some ScalarConvertible) {
    left = Operator.divideInPlace(.tensor(left), .scalar(right))
  }
}

extension Tensor {
  /// The sum with `other` times `alpha`: `torch.add`.
  public func add(
    _ other: Tensor, alpha: some ScalarConvertible = 1, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.add(
      .tensor(self), .tensor(other), .scalar(alpha), at: SourceLocation(file, line))
  }

  /// Adds `other` in place and returns the tensor: `add_`.
  @discardableResult
  public func addInPlace(
    _ other: Tensor, alpha: some ScalarConvertible = 1, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.addInPlace(
      .tensor(self), .tensor(other), .scalar(alpha), at: SourceLocation(file, line))
  }

  /// Adds a number in place and returns the tensor: `add_`.
  @discardableResult
  public func addInPlace(
    _ other: some ScalarConvertible, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.addInPlace(.tensor(self), .scalar(other), at: SourceLocation(file, line))
  }

  /// Multiplies in place and returns the tensor: `mul_`.
  @discardableResult
  public func mulInPlace(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.multiplyInPlace(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }

  /// Multiplies by a number in place and returns the tensor: `mul_`.
  @discardableResult
  public func mulInPlace(
    _ other: some ScalarConvertible, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.multiplyInPlace(.tensor(self), .scalar(other), at: SourceLocation(file, line))
  }

  /// The quotient rounded down: `torch.floor_divide`.
  public func floorDivide(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.floorDivide(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }

  /// The quotient rounded down: `torch.floor_divide`.
  public func floorDivide(
    _ other: some ScalarConvertible, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.floorDivide(.tensor(self), .scalar(other), at: SourceLocation(file, line))
  }

  /// Each element to a power: `torch.pow`.
  public func pow(
    _ exponent: some ScalarConvertible, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.powerScalar(.tensor(self), .scalar(exponent), at: SourceLocation(file, line))
  }

  /// Each element to the power of another tensor's: `torch.pow`.
  public func pow(
    _ exponent: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.power(.tensor(self), .tensor(exponent), at: SourceLocation(file, line))
  }

  /// The larger of two elements; NaN wins: `torch.maximum`.
  public func maximum(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.maximum(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }

  /// The smaller of two elements; NaN wins: `torch.minimum`.
  public func minimum(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.minimum(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }
}
