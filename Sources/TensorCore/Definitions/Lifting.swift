// What torch writes down where a model makes a tensor of literal numbers.

extension Operator {
  /// A constant as a new tensor.
  package static let liftFreshCopy = Operator("lift_fresh_copy(Tensor self) -> Tensor") { call in
    [TensorMetadata(call.tensor(0).dtype, call.tensor(0).shape)]
  } kernel: { call, _ in
    [call.tensor(0).copied(as: call.tensor(0).dtype)]
  }

  /// The same tensor without its history, which there is none of here.
  package static let detachInPlace = Operator(
    "detach_(Tensor(a!) self) -> Tensor(a!)"
  ) { call in
    [call.tensor(0).metadata]
  } kernel: { call, _ in
    [call.tensor(0)]
  }
}
