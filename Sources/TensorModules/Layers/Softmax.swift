public import TensorCore

/// Scales a dimension so that its elements are positive and sum to one: `torch.nn.Softmax`.
@Module(path: .fileID)
public final class Softmax {
  /// The dimension.
  public let dim: Int

  /// A softmax over a dimension; negative ones count from the end.
  public init(dim: Int) {
    self.dim = dim
  }

  /// The input, scaled.
  public func forward(_ input: Tensor) -> Tensor {
    input.softmax(dim: dim)
  }
}
