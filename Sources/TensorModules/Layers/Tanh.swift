public import TensorCore

/// The hyperbolic tangent of each element: `torch.nn.Tanh`.
@Module(path: .fileID)
public final class Tanh {
  /// A layer without parameters.
  public init() {}

  /// The input, element by element.
  public func forward(_ input: Tensor) -> Tensor {
    input.tanh()
  }
}
