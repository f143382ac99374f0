public import TensorCore

/// Each element times the share of the normal distribution below it: `torch.nn.GELU`.
@Module(path: .fileID)
public final class GELU {
  /// How it is computed.
  public let approximate: GELUApproximation

  /// A layer without parameters.
  public init(approximate: GELUApproximation = .none) {
    self.approximate = approximate
  }

  /// The input, element by element.
  public func forward(_ input: Tensor) -> Tensor {
    input.gelu(approximate: approximate)
  }
}
