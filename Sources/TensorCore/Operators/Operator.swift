/// An operator: torch's schema, the rule for its results' metadata, and how it is computed.
///
/// It is declared once, in `Definitions`; eager calls, the tracer and the interpreter all use that.
package struct Operator: Sendable {
  /// The rule: the metadata of the results, or what is wrong with the arguments.
  package typealias Rule = @Sendable (Call) throws(TensorError) -> [TensorMetadata]
  /// The computation; its second argument is what the rule returned.
  package typealias Kernel = @Sendable (Call, [TensorMetadata]) throws(TensorError) -> [Tensor]

  package let schema: Schema
  private let rule: Rule
  private let kernel: Kernel
  private var hasNothingToDo: (@Sendable (Call) -> Bool)?

  /// An operator that computes new elements.
  package init(_ schema: String, rule: @escaping Rule, kernel: @escaping Kernel) {
    self.schema = Schema(schema)
    self.rule = rule
    self.kernel = kernel
  }

  /// The operator that returns its first argument itself where the condition holds: `to` of the type it
  /// has already.
  func returningFirst(where condition: @escaping @Sendable (Call) -> Bool) -> Operator {
    var operation = self
    operation.hasNothingToDo = condition
    return operation
  }

  /// Whether a call returns its first argument itself, as all operators in place do.
  ///
  /// From then on a graph names that tensor after the call.
  package func returnsFirst(_ call: Call) -> Bool {
    schema.isInPlace || (hasNothingToDo?(call) ?? false)
  }

  /// The metadata of the results.
  package func metadata(_ call: Call) throws(TensorError) -> [TensorMetadata] {
    do {
      return try rule(call)
    } catch {
      throw error.completed(call, of: schema)
    }
  }

  /// Computes the results.
  package func run(_ call: Call) throws(TensorError) -> [Tensor] {
    let metadata = try metadata(call)
    if call.hasMeta { return metadata.map { Tensor($0, .meta) } }
    do {
      return try kernel(call, metadata)
    } catch {
      throw error.completed(call, of: schema)
    }
  }
}

extension Operator {
  /// A view: the rule says how the first argument's storage is read.
  package static func view(
    _ schema: String, _ rule: @escaping @Sendable (Call) throws(TensorError) -> TensorMetadata
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      [try rule(call)]
    } kernel: { call, metadata in
      [call.tensor(0).viewed(metadata[0])]
    }
  }

  /// An operator that is made of others: its rule is to run it on tensors without elements.
  package static func composite(
    _ schema: String, _ body: @escaping @Sendable (Call) throws(TensorError) -> [Tensor]
  ) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      try body(call.withoutElements).map(\.metadata)
    } kernel: { (call, _) throws(TensorError) in
      try body(call)
    }
  }

  /// The in-place form of an operator: `add_` of `add`.
  package static func inPlace(_ schema: String, of operation: Operator) -> Operator {
    Operator(schema) { (call) throws(TensorError) in
      let target = call.tensor(0).metadata
      let result = try operation.metadata(call)[0]
      guard result.shape == target.shape else {
        throw TensorError(
          "output with shape \(target.shape.list) doesn't match the broadcast shape \(result.shape.list)"
        )
      }
      guard result.dtype.canBeWritten(to: target.dtype) else {
        throw TensorError(
          "result type \(result.dtype.className) can't be cast to the desired output type \(target.dtype.className)"
        )
      }
      return [target]
    } kernel: { (call, _) throws(TensorError) in
      let target = call.tensor(0)
      try target.write(operation.run(call)[0])
      return [target]
    }
  }
}

extension Tensor {
  /// The same storage, read otherwise.
  func viewed(_ metadata: TensorMetadata) -> Tensor {
    Tensor(metadata, body.content, base: body.base ?? body)
  }
}
