package import TensorSymbols

/// The arguments of a call in the order of the operator's schema; what was left out is filled in.
package struct Call {
  package let arguments: [CallArgument]

  package init(_ arguments: [CallArgument], for schema: Schema) {
    guard arguments.count < schema.parameters.count else {
      self.arguments = arguments
      return
    }
    self.arguments =
      arguments
      + schema.parameters[arguments.count...].map { CallArgument(default: $0.defaultValue) }
  }

  private init(arguments: [CallArgument]) {
    self.arguments = arguments
  }

  /// Whether a tensor has no elements, so that only metadata can be computed.
  var hasMeta: Bool {
    arguments.contains { argument in
      argument.tensorReferences.contains { $0.storage == nil }
    }
  }

  /// The tensors as messages name them: `f32[5, 6] and f32[4, 6]`.
  var operands: String {
    let summaries = arguments.flatMap(\.tensorReferences).map(\.metadata.summary)
    guard let last = summaries.last, summaries.count > 1 else { return summaries.first ?? "" }
    return summaries.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The same call on tensors without elements.
  var withoutElements: Call {
    Call(
      arguments: arguments.map { argument in
        argument.map(tensor: { Tensor($0.metadata, .meta) }, int: { $0 })
      })
  }
}

extension Argument where T == Tensor, I == SymInt {
  /// What stands for an argument that is left out.
  fileprivate init(default value: Argument<Never, Int>?) {
    switch value {
    case .int(let value): self = .int(SymInt(value))
    case .ints(let values): self = .ints(values.map { SymInt($0) })
    case .double(let value): self = .double(value)
    case .bool(let value): self = .bool(value)
    case .string(let value): self = .string(value)
    case .memoryFormat(let value): self = .memoryFormat(value)
    case .dtype(let value): self = .dtype(value)
    default: self = .none
    }
  }
}

// The rules read arguments by position; the schema says what stands where.
extension Call {
  package func tensor(_ position: Int) -> Tensor {
    guard case .tensor(let value) = arguments[position] else { mismatch(position, "Tensor") }
    return value
  }

  package func optionalTensor(_ position: Int) -> Tensor? {
    if case .tensor(let value) = arguments[position] { value } else { nil }
  }

  package func tensors(_ position: Int) -> [Tensor] {
    guard case .tensors(let values) = arguments[position] else { mismatch(position, "Tensor[]") }
    return values
  }

  package func optionalTensors(_ position: Int) -> [Tensor?] {
    switch arguments[position] {
    case .optionalTensors(let values): return values
    case .tensors(let values): return values
    default: mismatch(position, "Tensor?[]")
    }
  }

  package func int(_ position: Int) -> SymInt {
    guard case .int(let value) = arguments[position] else { mismatch(position, "SymInt") }
    return value
  }

  package func optionalInt(_ position: Int) -> SymInt? {
    if case .int(let value) = arguments[position] { value } else { nil }
  }

  package func ints(_ position: Int) -> [SymInt] {
    switch arguments[position] {
    case .ints(let values): return values
    case .int(let value): return [value]
    default: mismatch(position, "SymInt[]")
    }
  }

  package func optionalInts(_ position: Int) -> [SymInt]? {
    switch arguments[position] {
    case .ints(let values): values
    case .int(let value): [value]
    default: nil
    }
  }

  package func bool(_ position: Int) -> Bool {
    guard case .bool(let value) = arguments[position] else { mismatch(position, "bool") }
    return value
  }

  package func string(_ position: Int) -> String {
    guard case .string(let value) = arguments[position] else { mismatch(position, "str") }
    return value
  }

  package func scalar(_ position: Int) -> Scalar {
    switch arguments[position] {
    case .int(let value): return .int(value)
    case .double(let value): return .double(value)
    case .bool(let value): return .bool(value)
    default: mismatch(position, "Scalar")
    }
  }

  package func optionalScalar(_ position: Int) -> Scalar? {
    if case .none = arguments[position] { nil } else { scalar(position) }
  }

  package func double(_ position: Int) -> Double { scalar(position).double }

  package func dtype(_ position: Int) -> DType? {
    if case .dtype(let value) = arguments[position] { value } else { nil }
  }

  /// An argument as a tensor, be it one or a number.
  package func isTensor(_ position: Int) -> Bool {
    if case .tensor = arguments[position] { true } else { false }
  }

  private func mismatch(_ position: Int, _ type: String) -> Never {
    preconditionFailure("argument \(position) is not \(type)")
  }
}
