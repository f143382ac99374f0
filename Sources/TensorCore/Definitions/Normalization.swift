public import TensorSymbols

// Normalising layers, as they are used for inference.

extension Operator {
  static let layerNorm = Operator(
    "layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enable=True) -> Tensor"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0)
    try checkNormalized(call, [("weight", 2), ("bias", 3)])
    try checkTypes(tensor, [call.optionalTensor(2), call.optionalTensor(3)])
    guard tensor.dtype.isFloatingPoint else {
      throw TensorError("\"LayerNormKernelImpl\" not implemented for '\(tensor.dtype.className)'")
    }
    return [TensorMetadata(tensor.dtype, tensor.shape)]
  } kernel: { (call, _) throws(TensorError) in
    let length = Int(Shape(call.ints(1)).elementCount)
    let rows = try NormalizationKernel.standard.run(
      widened(call.tensor(0)), length: length, epsilon: call.double(4))
    return [
      try scaled(rows, call.optionalTensor(2), call.optionalTensor(3), call.tensor(0).dtype)
    ]
  }

  static let rmsNorm = Operator(
    "rms_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, float? eps=None) -> Tensor"
  ) { (call) throws(TensorError) in
    try checkNormalized(call, [("weight", 2)])
    guard call.tensor(0).dtype.isFloatingPoint else {
      throw TensorError("\"rms_norm\" not implemented for '\(call.tensor(0).dtype.className)'")
    }
    return [TensorMetadata(call.tensor(0).dtype, call.tensor(0).shape)]
  } kernel: { (call, _) throws(TensorError) in
    let length = Int(Shape(call.ints(1)).elementCount)
    // torch takes the distance of 1 to the next number of the type.
    let smallest: Double = call.tensor(0).dtype == .float64 ? .ulpOfOne : Double(Float.ulpOfOne)
    let rows = try NormalizationKernel.meanSquare.run(
      widened(call.tensor(0)), length: length, epsilon: call.optionalScalar(3)?.double ?? smallest)
    return [try scaled(rows, call.optionalTensor(2), nil, call.tensor(0).dtype)]
  }

  static let groupNorm = Operator(
    "group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnn_enabled=True) -> Tensor"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0)
    guard tensor.rank >= 2 else {
      throw TensorError(
        "Expected at least 2 dimensions for input tensor but received \(tensor.rank)")
    }
    guard call.int(1) > 0 else {
      throw TensorError("Expected num groups to be greater than 0, got \(call.int(1))")
    }
    guard tensor.shape[1] % call.int(1) == 0 else {
      throw TensorError(
        "Expected number of channels in input to be divisible by num_groups, but got input of shape \(tensor.shape.list) and num_groups=\(call.int(1))"
      )
    }
    for (name, position) in [("weight", 2), ("bias", 3)] {
      guard let factor = call.optionalTensor(position) else { continue }
      guard factor.rank == 1, factor.shape[0] == tensor.shape[1] else {
        throw TensorError(
          "Expected \(name) to be a vector of size equal to the number of channels in input, but got \(name) of shape \(factor.shape.list) and input of shape \(tensor.shape.list)"
        )
      }
    }
    try checkTypes(tensor, [call.optionalTensor(2), call.optionalTensor(3)])
    guard tensor.dtype.isFloatingPoint else {
      throw TensorError("\"GroupNormKernelImpl\" not implemented for '\(tensor.dtype.className)'")
    }
    return [TensorMetadata(tensor.dtype, tensor.shape)]
  } kernel: { (call, _) throws(TensorError) in
    let tensor = call.tensor(0)
    let length = tensor.shape.sizes.dropFirst().reduce(1) { $0 * Int($1) } / Int(call.int(1))
    let rows = try NormalizationKernel.standard.run(
      widened(tensor), length: length, epsilon: call.double(4))
    return [
      try scaled(
        rows, optionalChannels(call.optionalTensor(2), tensor.rank),
        optionalChannels(call.optionalTensor(3), tensor.rank), tensor.dtype)
    ]
  }

  static let batchNorm = composite(
    "batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> Tensor"
  ) { (call) throws(TensorError) in
    let tensor = call.tensor(0)
    guard !call.bool(5) else { throw TensorError("batch_norm is for inference only here") }
    guard let mean = call.optionalTensor(3) else {
      throw TensorError("running_mean must be defined in evaluation mode")
    }
    guard let variance = call.optionalTensor(4) else {
      throw TensorError("running_var must be defined in evaluation mode")
    }
    let channelCount = tensor.rank > 1 ? tensor.shape[1] : 0
    for (position, name) in [(3, "running_mean"), (4, "running_var"), (1, "weight"), (2, "bias")] {
      guard let part = call.optionalTensor(position) else { continue }
      guard part.elementCount == channelCount else {
        throw TensorError(
          "\(name) should contain \(channelCount) elements not \(part.elementCount)")
      }
    }
    guard tensor.dtype.isFloatingPoint else {
      throw TensorError("\"batch_norm\" not implemented for '\(tensor.dtype.className)'")
    }
    let rank = tensor.rank
    let root = try squareRoot.apply(
      .tensor(add.apply(.tensor(widened(variance)), .double(call.double(7)))))
    var factor = try reciprocal.apply(.tensor(root))
    if let weight = call.optionalTensor(1) {
      factor = try multiply.apply(.tensor(factor), .tensor(weight))
    }
    let centred = try subtract.apply(.tensor(widened(tensor)), .tensor(channels(mean, rank)))
    return [
      try scaled(
        centred, channels(factor, rank), optionalChannels(call.optionalTensor(2), rank),
        tensor.dtype)
    ]
  }

  /// Weights are of the tensor's type, or of float32 beside a narrower one.
  private static func checkTypes(
    _ tensor: Tensor, _ parameters: [Tensor?]
  ) throws(TensorError) {
    let isNarrow = tensor.dtype.isFloatingPoint && tensor.dtype.itemSize == 2
    for case let parameter? in parameters where parameter.dtype != tensor.dtype {
      guard isNarrow, parameter.dtype == .float32 else {
        let wanted: DType = isNarrow ? .float32 : tensor.dtype
        throw TensorError(
          "mixed dtype (CPU): expect parameter to have scalar type of \(wanted.className)")
      }
    }
  }

  private static func checkNormalized(
    _ call: Call, _ parameters: [(name: String, position: Int)]
  ) throws(TensorError) {
    let shape = call.tensor(0).shape
    let normalized = Shape(call.ints(1))
    guard !normalized.isEmpty else {
      throw TensorError(
        "Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, but got normalized_shape = []"
      )
    }
    for (name, position) in parameters {
      guard let parameter = call.optionalTensor(position) else { continue }
      guard parameter.shape == normalized else {
        throw TensorError(
          "Expected \(name) to be of same shape as normalized_shape, but got \(name) of shape \(parameter.shape.list) and normalized_shape = \(normalized.list)"
        )
      }
    }
    let tail = Shape(Array(shape.sizes.suffix(normalized.count)))
    guard tail == normalized else {
      let wanted = normalized.sizes.map(\.description).joined(separator: ", ")
      throw TensorError(
        "Given normalized_shape=\(normalized.list), expected input with shape [*, \(wanted)], but got input of size\(shape.list)"
      )
    }
  }

  /// The tensor as it is computed with: narrow types are rounded only at the end.
  private static func widened(_ tensor: Tensor) throws(TensorError) -> Tensor {
    let isNarrow = tensor.dtype.isFloatingPoint && tensor.dtype.itemSize == 2
    return isNarrow ? try convert.apply(.tensor(tensor), .dtype(.float32)) : tensor
  }

  /// The tensor times a weight plus a bias, then in the type of the result.
  private static func scaled(
    _ tensor: Tensor, _ weight: Tensor?, _ bias: Tensor?, _ dtype: DType
  ) throws(TensorError) -> Tensor {
    var result = tensor
    if let weight { result = try multiply.apply(.tensor(result), .tensor(weight)) }
    if let bias { result = try add.apply(.tensor(result), .tensor(bias)) }
    return try convert.apply(.tensor(result), .dtype(dtype))
  }

  /// One value for each channel, which is the second dimension.
  private static func channels(_ tensor: Tensor, _ rank: Int) throws(TensorError) -> Tensor {
    let ones = [SymInt](repeating: 1, count: Swift.max(rank - 2, 0))
    return try reshape.apply(.tensor(tensor), .ints([tensor.elementCount] + ones))
  }

  private static func optionalChannels(
    _ tensor: Tensor?, _ rank: Int
  ) throws(TensorError) -> Tensor? {
    guard let tensor else { return nil }
    return try channels(tensor, rank)
  }
}

// MARK: - For users

extension Tensor {
  /// The last dimensions brought to mean 0 and variance 1, times weight, plus bias: `torch.nn.functional.layer_norm`.
  public func layerNorm(
    _ shape: [any SymIntConvertible], weight: Tensor? = nil, bias: Tensor? = nil,
    eps: Double = 1e-5, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.layerNorm(
      .tensor(self), .ints(shape.map(\.symInt)), weight.map(CallArgument.tensor) ?? .none,
      bias.map(CallArgument.tensor) ?? .none, .double(eps), at: SourceLocation(file, line))
  }

  /// The last dimensions brought to a mean square of 1, times weight: `torch.nn.functional.rms_norm`.
  public func rmsNorm(
    _ shape: [any SymIntConvertible], weight: Tensor? = nil, eps: Double? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.rmsNorm(
      .tensor(self), .ints(shape.map(\.symInt)), weight.map(CallArgument.tensor) ?? .none,
      eps.map(CallArgument.double) ?? .none, at: SourceLocation(file, line))
  }

  /// Groups of channels brought to mean 0 and variance 1: `torch.nn.functional.group_norm`.
  public func groupNorm(
    _ groups: Int, weight: Tensor? = nil, bias: Tensor? = nil, eps: Double = 1e-5,
    file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.groupNorm(
      .tensor(self), .int(SymInt(groups)), weight.map(CallArgument.tensor) ?? .none,
      bias.map(CallArgument.tensor) ?? .none, .double(eps), at: SourceLocation(file, line))
  }

  /// Channels normalised by statistics of earlier batches: `torch.nn.functional.batch_norm` for inference.
  public func batchNorm(
    mean: Tensor, variance: Tensor, weight: Tensor? = nil, bias: Tensor? = nil,
    momentum: Double = 0.1, eps: Double = 1e-5, file: StaticString = #filePath,
    line: UInt = #line
  ) -> Tensor {
    Operator.batchNorm(
      .tensor(self), weight.map(CallArgument.tensor) ?? .none,
      bias.map(CallArgument.tensor) ?? .none, .tensor(mean), .tensor(variance), .bool(false),
      .double(momentum), .double(eps), .bool(true), at: SourceLocation(file, line))
  }
}
