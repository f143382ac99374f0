import TensorSymbols

// The linear layer, in one operator as torch records it.

extension Operator {
  static let linear = Operator(
    "linear(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor"
  ) { (call) throws(TensorError) in
    let (input, weight, bias) = (call.tensor(0), call.tensor(1), call.optionalTensor(2))
    guard input.rank > 0, weight.rank > 0 else {
      throw TensorError(
        "both arguments to linear need to be at least 1D, but they are \(input.rank)D and \(weight.rank)D"
      )
    }
    guard weight.rank <= 2 else {
      throw TensorError(
        "t() expects a tensor with <= 2 dimensions, but self is \(weight.rank)D")
    }
    if let bias {
      for (name, tensor) in [("self", bias), ("mat1", input)] where tensor.dtype != weight.dtype {
        throw TensorError(
          "\(name) and mat2 must have the same dtype, but got \(tensor.dtype.className) and \(weight.dtype.className)"
        )
      }
      guard weight.rank == 2 || input.rank == 1 else {
        throw TensorError("mat2 must be a matrix, got 1-D tensor")
      }
    }
    let transposed = Shape(Array(weight.shape.sizes.reversed()))
    let shape = try MatrixShapes.product(input.shape, transposed)
    try MatrixShapes.checkTypes(input, weight)
    if let bias { try checkBias(bias, of: shape) }
    return [TensorMetadata(input.dtype, shape)]
  } kernel: { (call, metadata) throws(TensorError) in
    let (weight, shape) = (call.tensor(1), metadata[0].shape)
    let transposed = try transposeMatrix.apply(.tensor(weight))
    guard weight.rank == 2, (call.optionalTensor(2)?.rank ?? 0) <= 1 else {
      let product = try matmul.apply(.tensor(call.tensor(0)), .tensor(transposed))
      guard let bias = call.optionalTensor(2) else { return [product] }
      let rows = try reshape.apply(.tensor(product), .ints(matrixSizes(shape)))
      let sum = try add.apply(.tensor(rows), .tensor(bias))
      return [try reshape.apply(.tensor(sum), .ints(shape.sizes))]
    }
    let input = try reshape.apply(
      .tensor(call.tensor(0)),
      .ints([1] + matrixSizes(Shape(shape.sizes.dropLast() + [weight.shape[1]]))))
    var bias = call.optionalTensor(2)
    if let value = bias { bias = try expand.apply(.tensor(value), .ints([weight.shape[0]])) }
    let result = MatrixKernel.multiply(
      input, try unsqueeze.apply(.tensor(transposed), .int(0)), adding: bias)
    return [result.viewed(shaped: shape)]
  }

  /// Fails unless the bias fits the result, whose rows torch sees under one dimension.
  private static func checkBias(_ bias: Tensor, of result: Shape) throws(TensorError) {
    guard result.count > 1 || bias.rank <= 1 else {
      let shape = try Broadcasting.shape(result, bias.shape)
      guard shape == result else {
        throw TensorError(
          "output with shape \(result.list) doesn't match the broadcast shape \(shape.list)")
      }
      return
    }
    _ = try expand.metadata(
      Call([.tensor(bias), .ints(matrixSizes(result))], for: expand.schema))
  }

  /// The sizes of the matrix whose rows are the last dimension of a shape.
  private static func matrixSizes(_ shape: Shape) -> [SymInt] {
    guard shape.count > 0 else { return [1, 1] }
    return [shape.sizes.dropLast().reduce(1) { $0 * $1 }, shape[-1]]
  }
}

// MARK: - For users

extension Tensor {
  /// The rows times the transposed weight, plus the bias: `torch.nn.functional.linear`.
  public func linear(
    _ weight: Tensor, bias: Tensor? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.linear(
      .tensor(self), .tensor(weight), bias.map(CallArgument.tensor) ?? .none,
      at: SourceLocation(file, line))
  }
}
