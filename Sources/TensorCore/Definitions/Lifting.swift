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

  /// Writes one tensor's elements into another.
  package static let copyInPlace = Operator(
    "copy_(Tensor(a!) self, Tensor src, bool non_blocking=False) -> Tensor(a!)"
  ) { (call) throws(TensorError) in
    let target = call.tensor(0).metadata
    let shape = try Broadcasting.shape(target.shape, call.tensor(1).shape)
    guard shape == target.shape else {
      throw TensorError(
        "output with shape \(target.shape.list) doesn't match the broadcast shape \(shape.list)")
    }
    return [target]
  } kernel: { call, _ in
    call.tensor(0).write(call.tensor(1))
    return [call.tensor(0)]
  }
}
