import TensorSymbols

// Products of matrices and vectors. Operands are of one type: nothing is promoted.

extension Operator {
  static let matmul = Operator("matmul(Tensor self, Tensor other) -> Tensor") {
    (call) throws(TensorError) in
    let shape = try MatrixShapes.product(call.tensor(0).shape, call.tensor(1).shape)
    try MatrixShapes.checkTypes(call.tensor(0), call.tensor(1))
    return [TensorMetadata(call.tensor(0).dtype, shape)]
  } kernel: { (call, metadata) throws(TensorError) in
    [try matrixProduct(call.tensor(0), call.tensor(1)).viewed(shaped: metadata[0].shape)]
  }

  static let mm = product("mm(Tensor self, Tensor mat2) -> Tensor") {
    (left, right) throws(TensorError) in
    guard left.count == 2 else { throw TensorError("self must be a matrix") }
    guard right.count == 2 else { throw TensorError("mat2 must be a matrix") }
    try MatrixShapes.check(left[0], left[1], right)
    return [left[0], right[1]]
  }

  static let bmm = product("bmm(Tensor self, Tensor mat2) -> Tensor") {
    (left, right) throws(TensorError) in
    guard left.count == 3 else { throw TensorError("batch1 must be a 3D tensor") }
    guard right.count == 3 else { throw TensorError("batch2 must be a 3D tensor") }
    guard left[0] == right[0], left[2] == right[1] else {
      throw TensorError(
        "Expected size for first two dimensions of batch2 tensor to be: [\(left[0]), \(left[2])] but got: [\(right[0]), \(right[1])]."
      )
    }
    return [left[0], left[1], right[2]]
  }

  static let mv = product("mv(Tensor self, Tensor vec) -> Tensor") {
    (left, right) throws(TensorError) in
    guard left.count == 2, right.count == 1 else {
      throw TensorError(
        "vector + matrix @ vector expected, got \(right.count), \(left.count), \(right.count)")
    }
    try MatrixShapes.checkVector(left, right)
    return [left[0]]
  }

  static let dot = product("dot(Tensor self, Tensor tensor) -> Tensor") {
    (left, right) throws(TensorError) in
    guard left.count == 1, right.count == 1 else {
      throw TensorError(
        "1D tensors expected, but got \(left.count)D and \(right.count)D tensors")
    }
    try MatrixShapes.checkVectors(left, right)
    return []
  }

  private static func product(
    _ schema: String, _ shape: @escaping @Sendable (Shape, Shape) throws(TensorError) -> Shape
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let shape = try shape(call.tensor(0).shape, call.tensor(1).shape)
      try MatrixShapes.checkTypes(call.tensor(0), call.tensor(1))
      return [TensorMetadata(call.tensor(0).dtype, shape)]
    } kernel: { (call, metadata) throws(TensorError) in
      [try matrixProduct(call.tensor(0), call.tensor(1)).viewed(shaped: metadata[0].shape)]
    }
  }

  /// The product as `matmul` understands it, as a batch of matrices.
  private static func matrixProduct(
    _ left: Tensor, _ right: Tensor
  ) throws(TensorError) -> Tensor {
    let first = left.rank == 1 ? try unsqueeze.apply(.tensor(left), .int(0)) : left
    let second = right.rank == 1 ? try unsqueeze.apply(.tensor(right), .int(1)) : right
    let batch = try Broadcasting.shape(
      Shape(Array(first.shape.sizes.dropLast(2))), Shape(Array(second.shape.sizes.dropLast(2))))
    return MatrixKernel.multiply(try flat(first, batch), try flat(second, batch))
  }

  /// Matrices under one dimension of batches, of which one matrix that all share is a view.
  private static func flat(_ tensor: Tensor, _ batch: Shape) throws(TensorError) -> Tensor {
    let matrix = Array(tensor.shape.sizes.suffix(2))
    guard tensor.rank > 2 else {
      let one = try unsqueeze.apply(.tensor(tensor), .int(0))
      return try expand.apply(.tensor(one), .ints([batch.elementCount] + matrix))
    }
    let all = try expand.apply(.tensor(tensor), .ints(batch.sizes + matrix))
    return try reshape.apply(.tensor(all), .ints([batch.elementCount] + matrix))
  }
}

extension Scalar {
  /// Whether this is the number 1, by which multiplying changes nothing.
  var isOne: Bool {
    switch self {
    case .int(let value): value.constant == 1
    case .double(let value): value == 1
    case .bool(let value): value
    }
  }
}

// MARK: - For users

extension Tensor {
  /// The product of matrices, vectors or batches of matrices, which are broadcast: `torch.matmul`.
  public func matmul(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.matmul(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }

  /// The product of two matrices: `torch.mm`.
  public func mm(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.mm(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }

  /// The products of two batches of matrices: `torch.bmm`.
  public func bmm(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.bmm(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }

  /// The product of a matrix and a vector: `torch.mv`.
  public func mv(
    _ vector: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.mv(.tensor(self), .tensor(vector), at: SourceLocation(file, line))
  }

  /// The sum of the products of two vectors' elements: `torch.dot`.
  public func dot(
    _ other: Tensor, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.dot(.tensor(self), .tensor(other), at: SourceLocation(file, line))
  }
}
