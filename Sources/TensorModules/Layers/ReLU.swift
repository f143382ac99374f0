public import TensorCore

/// Negative elements become zero: `torch.nn.ReLU`.
@Module(path: .fileID)
public final class ReLU {
  /// A layer without parameters.
  public init() {}

  /// The input, element by element.
  public func forward(_ input: Tensor) -> Tensor {
    input.relu()
  }
}
