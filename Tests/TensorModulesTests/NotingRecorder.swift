import Synchronization
import TensorCore
import TensorSymbols

/// A recorder that keeps what was reported and what was called from where.
final class NotingRecorder: OperatorRecorder {
  private struct State {
    var messages: [String] = []
    var places: [String] = []
    var files: [String] = []
    var calls: [String] = []
  }

  private let state = Mutex(State())

  /// The errors.
  var messages: [String] { state.withLock(\.messages) }
  /// The line of each call and the statement that runs.
  var places: [String] { state.withLock(\.places) }
  /// The file of each call.
  var files: [String] { state.withLock(\.files) }
  /// The operators with their arguments, tensors by their sizes; nothing behind the last one that is not `None`.
  var calls: [String] { state.withLock(\.calls) }

  func record(
    _ operation: Operator, _ arguments: [CallArgument], at location: SourceLocation?
  ) -> [Tensor] {
    let code = FrameStack.current.innermost?.code ?? ""
    var texts = arguments.map(text)
    while texts.last == "None" { texts.removeLast() }
    let schema = operation.schema
    let call = "\(schema.name).\(schema.overload) " + texts.joined(separator: ", ")
    state.withLock { state in
      state.places.append("\(location?.line ?? 0): \(code)")
      state.files.append(location?.file ?? "")
      state.calls.append(call)
    }
    return arguments[0].tensorReferences
  }

  private func text(_ argument: CallArgument) -> String {
    switch argument {
    case .tensor(let tensor): "[" + tensor.shape.map(\.description).joined(separator: ", ") + "]"
    case .ints(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .int(let value): "\(value)"
    case .double(let value): "\(value)"
    case .bool(let value): value ? "True" : "False"
    case .string(let value): value
    default: "None"
    }
  }

  func lift(_ literal: Tensor, detached: Bool) -> Tensor { literal }

  func silently<Value>(_ body: () throws -> Value) rethrows -> Value { try body() }

  func note(_ error: TensorError) {
    state.withLock { $0.messages.append(error.message) }
  }
}
