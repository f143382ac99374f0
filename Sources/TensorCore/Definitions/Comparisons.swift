import TensorSymbols

// Comparisons, which give truth values; NaN is unequal to everything.

extension Operator {
  static let equal = comparison("eq.Tensor(Tensor self, Tensor other) -> Tensor", .equal)
  static let equalScalar = comparison("eq.Scalar(Tensor self, Scalar other) -> Tensor", .equal)
  static let notEqual = comparison("ne.Tensor(Tensor self, Tensor other) -> Tensor", .notEqual)
  static let notEqualScalar = comparison(
    "ne.Scalar(Tensor self, Scalar other) -> Tensor", .notEqual)
  static let less = comparison("lt.Tensor(Tensor self, Tensor other) -> Tensor", .less)
  static let lessScalar = comparison("lt.Scalar(Tensor self, Scalar other) -> Tensor", .less)
  static let lessOrEqual = comparison(
    "le.Tensor(Tensor self, Tensor other) -> Tensor", .lessOrEqual)
  static let lessOrEqualScalar = comparison(
    "le.Scalar(Tensor self, Scalar other) -> Tensor", .lessOrEqual)
  static let greater = comparison("gt.Tensor(Tensor self, Tensor other) -> Tensor", .greater)
  static let greaterScalar = comparison(
    "gt.Scalar(Tensor self, Scalar other) -> Tensor", .greater)
  static let greaterOrEqual = comparison(
    "ge.Tensor(Tensor self, Tensor other) -> Tensor", .greaterOrEqual)
  static let greaterOrEqualScalar = comparison(
    "ge.Scalar(Tensor self, Scalar other) -> Tensor", .greaterOrEqual)

  private static func comparison(_ schema: String, _ kernel: ComparisonKernel) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let other = call.isTensor(1) ? call.tensor(1).shape : []
      return [TensorMetadata(.bool, try Broadcasting.shape(call.tensor(0).shape, other))]
    } kernel: { call, metadata in
      [
        kernel.run(
          call.tensor(0), call.operand(1), metadata[0].shape, meetingIn: call.meetingType)
      ]
    }
  }
}

// MARK: - For users

extension Tensor {
  /// Whether elements are equal, one by one: `torch.eq`.
  public static func == (left: Tensor, right: Tensor) -> Tensor {
    Operator.equal(.tensor(left), .tensor(right))
  }

  /// Whether elements equal a number: `torch.eq`.
  public static func == (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.equalScalar(.tensor(left), .scalar(right))
  }

  /// Whether elements differ, one by one: `torch.ne`.
  public static func != (left: Tensor, right: Tensor) -> Tensor {
    Operator.notEqual(.tensor(left), .tensor(right))
  }

  /// Whether elements differ from a number: `torch.ne`.
  public static func != (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.notEqualScalar(.tensor(left), .scalar(right))
  }

  /// Whether elements are smaller, one by one: `torch.lt`.
  public static func < (left: Tensor, right: Tensor) -> Tensor {
    Operator.less(.tensor(left), .tensor(right))
  }

  /// Whether elements are smaller than a number: `torch.lt`.
  public static func < (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.lessScalar(.tensor(left), .scalar(right))
  }

  /// Whether a number is smaller than elements: `torch.gt` the other way round, as Python calls it.
  public static func < (left: some ScalarConvertible, right: Tensor) -> Tensor {
    Operator.greaterScalar(.tensor(right), .scalar(left))
  }

  /// Whether elements are at most as large, one by one: `torch.le`.
  public static func <= (left: Tensor, right: Tensor) -> Tensor {
    Operator.lessOrEqual(.tensor(left), .tensor(right))
  }

  /// Whether elements are at most as large as a number: `torch.le`.
  public static func <= (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.lessOrEqualScalar(.tensor(left), .scalar(right))
  }

  /// Whether a number is at most as large as elements: `torch.ge` the other way round.
  public static func <= (left: some ScalarConvertible, right: Tensor) -> Tensor {
    Operator.greaterOrEqualScalar(.tensor(right), .scalar(left))
  }

  /// Whether elements are larger, one by one: `torch.gt`.
  public static func > (left: Tensor, right: Tensor) -> Tensor {
    Operator.greater(.tensor(left), .tensor(right))
  }

  /// Whether elements are larger than a number: `torch.gt`.
  public static func > (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.greaterScalar(.tensor(left), .scalar(right))
  }

  /// Whether a number is larger than elements: `torch.lt` the other way round.
  public static func > (left: some ScalarConvertible, right: Tensor) -> Tensor {
    Operator.lessScalar(.tensor(right), .scalar(left))
  }

  /// Whether elements are at least as large, one by one: `torch.ge`.
  public static func >= (left: Tensor, right: Tensor) -> Tensor {
    Operator.greaterOrEqual(.tensor(left), .tensor(right))
  }

  /// Whether elements are at least as large as a number: `torch.ge`.
  public static func >= (left: Tensor, right: some ScalarConvertible) -> Tensor {
    Operator.greaterOrEqualScalar(.tensor(left), .scalar(right))
  }

  /// Whether a number is at least as large as elements: `torch.le` the other way round.
  public static func >= (left: some ScalarConvertible, right: Tensor) -> Tensor {
    Operator.lessOrEqualScalar(.tensor(right), .scalar(left))
  }
}
