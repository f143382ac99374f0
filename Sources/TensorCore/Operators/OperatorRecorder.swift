/// Who writes operators down instead of running them: the tracer of `TensorExport`.
package protocol OperatorRecorder: AnyObject, Sendable {
  /// Writes a call down and returns tensors without elements for its results.
  func record(
    _ operation: Operator, _ arguments: [CallArgument], at location: SourceLocation?
  )
    -> [Tensor]

  /// Takes a tensor that was made from literal elements; a number that is assigned to a part of
  /// another tensor is not detached.
  func lift(_ literal: Tensor, detached: Bool) -> Tensor

  /// Runs code whose arithmetic on sizes is not the model's.
  func silently<Value>(_ body: () throws -> Value) rethrows -> Value

  /// Keeps an error; the first one is thrown by `export`.
  func note(_ error: TensorError)
}

/// Whether operators run or are written down.
package enum Tracing {
  /// The recorder of the export that is running in this task.
  @TaskLocal package static var recorder: (any OperatorRecorder)?
}
