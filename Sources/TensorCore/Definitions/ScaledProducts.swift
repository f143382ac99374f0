import TensorSymbols

// Products to which a tensor is added, and the outer product.

extension Operator {
  static let addmm = addingProduct(
    "addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    of: mm
  ) { (summand, left, right) throws(TensorError) in
    for (name, tensor) in [("self", summand), ("mat1", left)] where tensor.dtype != right.dtype {
      throw TensorError(
        "\(name) and mat2 must have the same dtype, but got \(tensor.dtype.className) and \(right.dtype.className)"
      )
    }
    for (name, tensor) in [("mat1", left), ("mat2", right)] where tensor.rank != 2 {
      throw TensorError("\(name) must be a matrix, got \(tensor.rank)-D tensor")
    }
  }

  static let baddbmm = addingProduct(
    "baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    of: bmm
  ) { (summand, left, right) throws(TensorError) in
    guard summand.dtype == left.dtype else {
      throw TensorError(
        "Input dtypes must be the same, got: input \(summand.dtype.cName), batch1: \(left.dtype.cName), batch2: \(right.dtype.cName)"
      )
    }
  }

  static let outer = composite("outer(Tensor self, Tensor vec2) -> Tensor") {
    (call) throws(TensorError) in
    for (position, name) in ["self", "vec2"].enumerated() where call.tensor(position).rank != 1 {
      throw TensorError(
        "outer: Expected 1-D argument \(name), but got \(call.tensor(position).rank)-D")
    }
    let column = try unsqueeze.apply(.tensor(call.tensor(0)), .int(1))
    return [try multiply.apply(.tensor(column), .tensor(call.tensor(1)))]
  }

  private static func addingProduct(
    _ schema: String, of product: Operator,
    check: @escaping @Sendable (Tensor, Tensor, Tensor) throws(TensorError) -> Void
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let (summand, left, right) = (call.tensor(0), call.tensor(1), call.tensor(2))
      try check(summand, left, right)
      let factors = Call([.tensor(left), .tensor(right)], for: product.schema)
      let result = try product.metadata(factors)[0]
      _ = try expand.metadata(
        Call([.tensor(summand), .ints(result.shape.sizes)], for: expand.schema))
      return [result]
    } kernel: { (call, metadata) throws(TensorError) in
      let shape = metadata[0].shape
      let summand = try expand.apply(.tensor(call.tensor(0)), .ints(shape.sizes))
      let result = try product.apply(.tensor(call.tensor(1)), .tensor(call.tensor(2)))
      return [try scaledSum(summand, result, beta: call.scalar(3), alpha: call.scalar(4))]
    }
  }

  /// `beta` times a tensor plus `alpha` times a product of the same shape and type.
  ///
  /// As in torch a factor 0 leaves out what it multiplies, NaN or not, and factors of integers lose their
  /// fraction.
  private static func scaledSum(
    _ summand: Tensor, _ product: Tensor, beta: Scalar, alpha: Scalar
  ) throws(TensorError) -> Tensor {
    var sum = Tensor.uninitialized(product.dtype, product.shape)
    sum.write(Tensor(number: .int(0)))
    for (term, factor) in [(summand, beta), (product, alpha)] {
      let factor = term.dtype.isInteger ? Scalar.int(SymInt(factor.integer)) : factor
      guard factor.double != 0 else { continue }
      let scaled = factor.isOne ? term : try multiply.apply(.tensor(term), .scalar(factor))
      sum = try add.apply(.tensor(sum), .tensor(scaled))
    }
    return sum
  }
}

// MARK: - For users

extension Tensor {
  /// This tensor times `beta`, plus the product of two matrices times `alpha`: `torch.addmm`.
  public func addmm(
    _ first: Tensor, _ second: Tensor, beta: some ScalarConvertible = 1,
    alpha: some ScalarConvertible = 1, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.addmm(
      .tensor(self), .tensor(first), .tensor(second), .scalar(beta), .scalar(alpha),
      at: SourceLocation(file, line))
  }

  /// This tensor times `beta`, plus the products of two batches times `alpha`: `torch.baddbmm`.
  public func baddbmm(
    _ first: Tensor, _ second: Tensor, beta: some ScalarConvertible = 1,
    alpha: some ScalarConvertible = 1, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.baddbmm(
      .tensor(self), .tensor(first), .tensor(second), .scalar(beta), .scalar(alpha),
      at: SourceLocation(file, line))
  }

  /// The products of each element of a vector with each of another: `torch.outer`.
  public func outer(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.outer(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }
}
