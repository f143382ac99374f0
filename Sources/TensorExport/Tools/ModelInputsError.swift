/// Why no shapes could be guessed from the sets of inputs, in onnx-diagnostic's words.
public struct ModelInputsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What does not agree.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
