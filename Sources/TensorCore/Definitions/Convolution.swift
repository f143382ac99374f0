import TensorSymbols

// Convolution along one dimension.

extension Operator {
  static let conv1d = Operator(
    "conv1d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=1, SymInt[1] padding=0, SymInt[1] dilation=1, SymInt groups=1) -> Tensor"
  ) { (call) throws(TensorError) in
    let padding = call.ints(4)[0]
    if let bias = call.optionalTensor(2), bias.dtype != call.tensor(0).dtype {
      throw TensorError(
        "Input type (\(call.tensor(0).dtype.cName)) and bias type (\(bias.dtype.cName)) should be the same"
      )
    }
    guard padding >= 0 else { throw TensorError("negative padding is not supported") }
    return [try convolution(call, padding, padding)]
  } kernel: { (call, metadata) throws(TensorError) in
    let padding = call.ints(4)[0]
    return [try convolved(call, padding, padding, metadata[0])]
  }

  static let conv1dPadding = Operator(
    "conv1d.padding(Tensor input, Tensor weight, Tensor? bias=None, SymInt[1] stride=1, str padding=\"valid\", SymInt[1] dilation=1, SymInt groups=1) -> Tensor"
  ) { (call) throws(TensorError) in
    let (before, after) = try namedPadding(call)
    return [try convolution(call, before, after)]
  } kernel: { (call, metadata) throws(TensorError) in
    let (before, after) = try namedPadding(call)
    return [try convolved(call, before, after, metadata[0])]
  }

  private static func namedPadding(_ call: Call) throws(TensorError) -> (SymInt, SymInt) {
    switch call.string(4) {
    case "valid": return (0, 0)
    case "same":
      guard call.ints(3)[0] == 1 else {
        throw TensorError("padding='same' is not supported for strided convolutions")
      }
      let total = call.ints(5)[0] * (call.tensor(1).shape[-1] - 1)
      return (total / 2, total - total / 2)
    default: throw TensorError("Invalid padding string: '\(call.string(4))'")
    }
  }

  private static func convolution(
    _ call: Call, _ before: SymInt, _ after: SymInt
  ) throws(TensorError) -> TensorMetadata {
    let (input, weight) = (call.tensor(0).shape, call.tensor(1).shape)
    let (stride, dilation, groups) = (call.ints(3)[0], call.ints(5)[0], call.int(6))
    guard input.count == 2 || input.count == 3 else {
      throw TensorError(
        "Expected 2D (unbatched) or 3D (batched) input to conv1d, but got input of size: \(input.list)"
      )
    }
    guard weight.count >= 3 else {
      throw TensorError("weight should have at least three dimensions")
    }
    guard weight.count == 3 else {
      throw TensorError(
        "Expected \(weight.count)-dimensional input for \(weight.count)-dimensional weight \(weight.list), but got 3-dimensional input of size \(input.list) instead"
      )
    }
    guard stride > 0 else { throw TensorError("non-positive stride is not supported") }
    guard dilation > 0 else { throw TensorError("non-positive dilation is not supported") }
    guard groups > 0 else { throw TensorError("non-positive groups is not supported") }
    guard weight[0] >= groups else {
      throw TensorError(
        "Given groups=\(groups), expected weight to be at least \(groups) at dimension 0, but got weight of size \(weight.list) instead"
      )
    }
    guard weight[0] % groups == 0 else {
      throw TensorError(
        "Given groups=\(groups), expected weight to be divisible by \(groups) at dimension 0, but got weight of size [\(weight.list)] instead"
      )
    }
    guard input[-2] == weight[1] * groups else {
      throw TensorError(
        "Given groups=\(groups), weight of size \(weight.list), expected input\(input.list) to have \(weight[1] * groups) channels, but got \(input[-2]) channels instead"
      )
    }
    if let bias = call.optionalTensor(2), bias.rank != 1 || bias.shape[0] != weight[0] {
      throw TensorError(
        "Given weight of size \(weight.list), expected bias to be 1-dimensional with \(weight[0]) elements, but got bias of size \(bias.shape.list) instead"
      )
    }
    try checkConvolutionTypes(call.tensor(0), call.tensor(1), "weight")
    if let bias = call.optionalTensor(2) {
      try checkConvolutionTypes(call.tensor(0), bias, "bias")
    }
    let padded = input[-1] + before + after
    let reach = dilation * (weight[2] - 1) + 1
    guard padded >= reach else {
      throw TensorError(
        "Calculated padded input size per channel: (\(padded)). Kernel size: (\(reach)). Kernel size can't be greater than actual input size"
      )
    }
    let length = (padded - reach) / stride + 1
    return TensorMetadata(
      call.tensor(0).dtype, Shape(input.sizes.dropLast(2) + [weight[0], length]))
  }

  private static func checkConvolutionTypes(
    _ input: Tensor, _ other: Tensor, _ name: String
  ) throws(TensorError) {
    let (inputName, otherName) = (input.dtype.className, other.dtype.className)
    guard input.dtype == other.dtype else {
      throw TensorError(
        input.dtype == .float32
          ? "Input type (torch.\(inputName)Tensor) and \(name) type (torch.\(otherName)Tensor) should be the same or input should be a MKLDNN tensor and \(name) is a dense tensor"
          : "expected scalar type \(inputName) but found \(otherName)")
    }
    guard input.dtype != .bool else {
      throw TensorError("\"slow_conv2d_cpu\" not implemented for 'Bool'")
    }
  }

  /// The convolution as a product of matrices for each batch and group.
  ///
  /// The right matrix has a row for each channel and kernel position, a column for each place.
  private static func convolved(
    _ call: Call, _ before: SymInt, _ after: SymInt, _ metadata: TensorMetadata
  ) throws(TensorError) -> Tensor {
    let weight = call.tensor(1)
    let groups = Int(call.int(6))
    let isBatched = call.tensor(0).rank == 3
    let batched =
      isBatched ? call.tensor(0) : try unsqueeze.apply(.tensor(call.tensor(0)), .int(0))
    let input = try pad.apply(.tensor(batched), .ints([before, after]))
    let (channels, kernel) = (weight.shape[1], weight.shape[2])
    let rows = weight.shape[0] / call.int(6)
    let length = metadata.shape[-1]
    // A view in which each place sees its window: the strides are those of input and dilation.
    let strides = input.contiguousMetadata.strides
    let windows = TensorMetadata(
      input.dtype, [input.shape[0], call.int(6), channels, kernel, length],
      strides: [
        strides[0], channels * strides[1], strides[1], call.ints(5)[0] * strides[2],
        call.ints(3)[0] * strides[2],
      ], offset: 0)
    let columns = try reshape.apply(
      .tensor(input.viewed(windows)),
      .ints([input.shape[0], call.int(6), channels * kernel, length]))
    let factors = try reshape.apply(
      .tensor(weight), .ints([SymInt(groups), rows, channels * kernel]))
    let product = try matmul.apply(.tensor(factors), .tensor(columns))
    var result = product.viewed(
      shaped: [input.shape[0], weight.shape[0], length])
    if let bias = call.optionalTensor(2) {
      let column = try unsqueeze.apply(.tensor(bias), .int(1))
      result = try add.apply(.tensor(result), .tensor(column))
    }
    return result.viewed(shaped: metadata.shape)
  }
}

extension Tensor {
  /// What the metadata would be in row-major order.
  fileprivate var contiguousMetadata: TensorMetadata { TensorMetadata(dtype, shape) }
}

// MARK: - For users

/// Padding by name, which keeps the length or adds nothing.
public enum ConvolutionPadding: String, Sendable {
  /// As much as keeps the length.
  case same
  /// None.
  case valid
}

extension Tensor {
  /// Filters moved along the last dimension: `torch.nn.functional.conv1d`.
  ///
  /// The tensor is (batch ×) channels × length, the weight outputs × channels of a group × kernel.
  public func conv1d(
    _ weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0, dilation: Int = 1,
    groups: Int = 1, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.conv1d(
      .tensor(self), .tensor(weight), bias.map(CallArgument.tensor) ?? .none,
      .ints([SymInt(stride)]), .ints([SymInt(padding)]), .ints([SymInt(dilation)]),
      .int(SymInt(groups)), at: SourceLocation(file, line))
  }

  /// Filters moved along the last dimension, padded by name: `torch.nn.functional.conv1d`.
  public func conv1d(
    _ weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: ConvolutionPadding,
    dilation: Int = 1, groups: Int = 1, file: StaticString = #filePath, line: UInt = #line
  ) -> Tensor {
    Operator.conv1dPadding(
      .tensor(self), .tensor(weight), bias.map(CallArgument.tensor) ?? .none,
      .ints([SymInt(stride)]), .string(padding.rawValue), .ints([SymInt(dilation)]),
      .int(SymInt(groups)), at: SourceLocation(file, line))
  }
}
