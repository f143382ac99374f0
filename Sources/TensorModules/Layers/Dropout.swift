public import TensorCore

/// Sets elements to zero by chance while a model learns; here, as in evaluation, it changes nothing:
/// `torch.nn.Dropout`.
@Module(path: .fileID)
public final class Dropout {
  /// The chance of an element, which a program records.
  public let p: Double

  /// A layer without parameters.
  public init(_ p: Double = 0.5) {
    self.p = p
  }

  /// The input.
  public func forward(_ input: Tensor) -> Tensor {
    input.dropout(p)
  }
}
