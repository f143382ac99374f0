public import TensorCore

/// Scales the last dimensions to a mean square of 1: `torch.nn.RMSNorm`.
@Module(path: .fileID)
public final class RMSNorm {
  /// The sizes of the last dimensions.
  public let normalizedShape: [Int]
  /// What is added to the mean square; without it the smallest step of the type.
  public let eps: Double?
  /// What the result is multiplied by, of the normalized shape.
  @Parameter public var weight: Tensor?

  /// A layer over the last dimensions; weights begin as ones.
  public init(
    _ normalizedShape: [Int], eps: Double? = nil, elementwiseAffine: Bool = true,
    dtype: DType = .float32
  ) {
    self.normalizedShape = normalizedShape
    self.eps = eps
    weight = elementwiseAffine ? .filled(normalizedShape, with: 1, dtype) : nil
  }

  /// A layer over the last dimension.
  public convenience init(
    _ size: Int, eps: Double? = nil, elementwiseAffine: Bool = true, dtype: DType = .float32
  ) {
    self.init([size], eps: eps, elementwiseAffine: elementwiseAffine, dtype: dtype)
  }

  /// The input, normalized, in its shape.
  public func forward(_ x: Tensor) -> Tensor {
    x.rmsNorm(normalizedShape, weight: weight, eps: eps)
  }
}
