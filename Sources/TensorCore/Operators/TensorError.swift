/// Why an operator could not be applied.
///
/// During an export the first such error is thrown by `export`, with the statement of `forward` it
/// came from; elsewhere the program stops with it.
public struct TensorError: Error, Sendable {
  /// The operator, as in a printed program: `aten.add.Tensor`.
  public let operatorName: String
  /// What was wrong, in torch's words where torch has some.
  public let message: String
  /// The tensors it was applied to: `f32[5, 6] and f32[4, 6]`.
  public let operands: String
  /// Whether the elements of a tensor were asked for while there are none.
  public let dependsOnData: Bool
  /// The caller, where it is known.
  public let location: SourceLocation?

  /// An error of an operator.
  package init(
    _ message: String, in operatorName: String = "", of operands: String = "",
    dependsOnData: Bool = false, at location: SourceLocation? = nil
  ) {
    self.operatorName = operatorName
    self.message = message
    self.operands = operands
    self.dependsOnData = dependsOnData
    self.location = location
  }
}

extension TensorError: CustomStringConvertible {
  /// The place, the operator and the message.
  public var description: String {
    (location.map { "\($0): " } ?? "") + statement
  }
}

extension TensorError {
  /// The operator, its operands and the message.
  package var statement: String {
    let name = operatorName + (operands.isEmpty ? "" : " of \(operands)")
    return name.isEmpty ? message : "\(name): \(message)"
  }

  /// The same error with what was missing to it.
  package func completed(operatorName: String, location: SourceLocation?) -> TensorError {
    TensorError(
      message, in: self.operatorName.isEmpty ? operatorName : self.operatorName, of: operands,
      dependsOnData: dependsOnData, at: self.location ?? location)
  }

  /// The same error of a call of an operator; an error of an operator inside it keeps its own.
  package func completed(_ call: Call, of schema: Schema) -> TensorError {
    guard operatorName.isEmpty else { return self }
    return TensorError(
      message, in: schema.qualifiedName, of: call.operands, dependsOnData: dependsOnData,
      at: location)
  }

  /// Hands an error to the export that is running and goes on with `instead`, else stops the program.
  package static func report<Value>(
    _ message: String, in operatorName: String, dependsOnData: Bool = false,
    at location: SourceLocation? = nil, instead: @autoclosure () -> Value
  ) -> Value {
    let error = TensorError(
      message, in: operatorName, dependsOnData: dependsOnData,
      at: FrameStack.current.place(of: location))
    guard let recorder = Tracing.recorder else { error.stop() }
    recorder.note(error)
    return instead()
  }

  /// Ends the program with the place and the message.
  package func stop() -> Never {
    fatalError(description)
  }
}
