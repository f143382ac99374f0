extension Operator {
  /// Calls the operator as user code does: it is written down during an export, else it runs.
  ///
  /// Arguments follow the schema's order; those after the last one given take their defaults.
  func results(_ arguments: [CallArgument], at location: SourceLocation?) -> [Tensor] {
    if let recorder = Tracing.recorder {
      return recorder.record(self, arguments, at: FrameStack.current.place(of: location))
    }
    do {
      return try run(Call(arguments, for: schema))
    } catch {
      error.completed(
        operatorName: schema.qualifiedName,
        location: FrameStack.current.place(of: location)
      ).stop()
    }
  }

  /// The only result of a call.
  func callAsFunction(_ arguments: CallArgument..., at location: SourceLocation? = nil) -> Tensor {
    results(arguments, at: location)[0]
  }

  /// Runs the operator inside another one, whose errors are thrown.
  package func apply(_ arguments: CallArgument...) throws(TensorError) -> Tensor {
    try run(Call(arguments, for: schema))[0]
  }
}
