package import TensorCore

extension TensorError {
  /// Hands the error to the export that is running and returns what stands for a tensor that could not
  /// be made; without an export the program stops.
  package func reported() -> Tensor {
    TensorError.report(message, in: operatorName, at: location, instead: .failed)
  }
}
