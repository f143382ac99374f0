/// Why an operator could not be applied.
///
/// During an export the first such error is thrown by `export`, with the statement of `forward` it
/// came from; elsewhere the program stops with it.
public struct TensorError: Error, Sendable {
  /// The operator, as in a printed program: `aten.add.Tensor`.
  public let operatorName: String
  /// What was wrong, in torch's words where torch has some.
  public let message: String
  /// The caller, where it is known.
  public let location: SourceLocation?

  /// An error of an operator.
  package init(_ message: String, in operatorName: String = "", at location: SourceLocation? = nil)
  {
    self.operatorName = operatorName
    self.message = message
    self.location = location
  }
}

extension TensorError: CustomStringConvertible {
  /// The place, the operator and the message.
  public var description: String {
    (location.map { "\($0): " } ?? "") + (operatorName.isEmpty ? "" : "\(operatorName): ") + message
  }
}

extension TensorError {
  /// The same error with what was missing to it.
  package func completed(operatorName: String, location: SourceLocation?) -> TensorError {
    TensorError(
      message, in: self.operatorName.isEmpty ? operatorName : self.operatorName,
      at: self.location ?? location)
  }

  /// Hands an error to the export that is running and goes on with `instead`, else stops the program.
  static func report<Value>(
    _ message: String, in operatorName: String, at location: SourceLocation? = nil,
    instead: @autoclosure () -> Value
  ) -> Value {
    let error = TensorError(
      message, in: operatorName, at: FrameStack.current.place(of: location))
    guard let recorder = Tracing.recorder else { error.stop() }
    recorder.note(error)
    return instead()
  }

  /// Ends the program with the message at the caller's line.
  package func stop() -> Never {
    let text = "\(operatorName): \(message)"
    guard let location else { fatalError(text) }
    // The runtime prints `file:line: Fatal error: …`; `file` must be static text there.
    fatalError("\(text)\n  at \(location)")
  }
}
