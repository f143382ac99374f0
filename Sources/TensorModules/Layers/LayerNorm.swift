public import TensorCore

/// Shifts and scales the last dimensions to mean 0 and variance 1: `torch.nn.LayerNorm`.
@Module(path: .fileID)
public final class LayerNorm {
  /// The sizes of the last dimensions.
  public let normalizedShape: [Int]
  /// What is added to the variance.
  public let eps: Double
  /// What the result is multiplied by, of the normalized shape.
  @Parameter public var weight: Tensor?
  /// What is added then, of the normalized shape.
  @Parameter public var bias: Tensor?

  /// A layer over the last dimensions; weights begin as ones, biases as zeros.
  public init(
    _ normalizedShape: [Int], eps: Double = 1e-05, elementwiseAffine: Bool = true,
    bias: Bool = true, dtype: DType = .float32
  ) {
    self.normalizedShape = normalizedShape
    self.eps = eps
    weight = elementwiseAffine ? .filled(normalizedShape, with: 1, dtype) : nil
    self.bias = elementwiseAffine && bias ? .filled(normalizedShape, with: 0, dtype) : nil
  }

  /// A layer over the last dimension.
  public convenience init(
    _ size: Int, eps: Double = 1e-05, elementwiseAffine: Bool = true, bias: Bool = true,
    dtype: DType = .float32
  ) {
    self.init([size], eps: eps, elementwiseAffine: elementwiseAffine, bias: bias, dtype: dtype)
  }

  /// The input, normalized, in its shape.
  public func forward(_ input: Tensor) -> Tensor {
    input.layerNorm(normalizedShape, weight: weight, bias: bias, eps: eps)
  }
}
