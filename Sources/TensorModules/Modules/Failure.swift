package import TensorCore

extension TensorError {
  /// Hands the error to the export that is running and returns what stands for a tensor that could not
  /// be made; without an export the program stops.
  package func reported() -> Tensor {
    let located = completed(
      operatorName: operatorName, location: FrameStack.current.innermost?.location)
    guard let recorder = Tracing.recorder else { located.stop() }
    recorder.note(located)
    return Tensor(TensorMetadata(.float32, []), .failed)
  }
}
