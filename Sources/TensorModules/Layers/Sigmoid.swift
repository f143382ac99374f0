public import TensorCore

/// Each element between zero and one, 1 / (1 + e⁻ˣ): `torch.nn.Sigmoid`.
@Module(path: .fileID)
public final class Sigmoid {
  /// A layer without parameters.
  public init() {}

  /// The input, element by element.
  public func forward(_ input: Tensor) -> Tensor {
    input.sigmoid()
  }
}
