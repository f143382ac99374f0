public import TensorCore

/// Each element times its sigmoid: `torch.nn.SiLU`.
@Module(path: .fileID)
public final class SiLU {
  /// A layer without parameters.
  public init() {}

  /// The input, element by element.
  public func forward(_ input: Tensor) -> Tensor {
    input.silu()
  }
}
