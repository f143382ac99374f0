public import TensorCore

/// Each row times a matrix, plus a row: `torch.nn.Linear`.
@Module(path: .fileID)
public final class Linear {
  /// The size of the input's last dimension.
  public let inFeatures: Int
  /// The size of the output's last dimension.
  public let outFeatures: Int
  /// The matrix, [outFeatures, inFeatures].
  @Parameter public var weight: Tensor
  /// What is added, [outFeatures].
  @Parameter public var bias: Tensor?

  /// A layer with weights, then biases, drawn evenly within ±1/√inFeatures.
  ///
  /// Without `generator` the default one is used, as in torch.
  public init(
    _ inFeatures: Int, _ outFeatures: Int, bias: Bool = true, dtype: DType = .float32,
    generator: Generator? = nil
  ) {
    self.inFeatures = inFeatures
    self.outFeatures = outFeatures
    let generator = generator ?? .standard
    weight = .uniform(
      [outFeatures, inFeatures], within: Tensor.weightBound(inputs: inFeatures), dtype,
      from: generator)
    let bound = inFeatures > 0 ? 1 / Double(inFeatures).squareRoot() : 0
    self.bias = bias ? .uniform([outFeatures], within: bound, dtype, from: generator) : nil
  }

  /// The input [..., inFeatures] as [..., outFeatures].
  public func forward(_ input: Tensor) -> Tensor {
    input.linear(weight, bias: bias)
  }
}
