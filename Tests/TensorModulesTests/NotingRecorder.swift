import Synchronization
import TensorCore

/// A recorder that keeps what was reported and the places of what was called.
final class NotingRecorder: OperatorRecorder {
  private let state = Mutex<(messages: [String], places: [String], files: [String])>(([], [], []))

  var messages: [String] { state.withLock(\.messages) }
  var places: [String] { state.withLock(\.places) }
  var files: [String] { state.withLock(\.files) }

  func record(
    _ operation: Operator, _ arguments: [CallArgument], at location: SourceLocation?
  ) -> [Tensor] {
    let frame = FrameStack.current.innermost
    state.withLock { state in
      state.files.append(location?.file ?? "")
      state.places.append("\(location?.line ?? 0): \(frame?.code ?? "")")
    }
    return arguments[0].tensorReferences
  }

  func lift(_ literal: Tensor) -> Tensor { literal }

  func note(_ error: TensorError) {
    state.withLock { $0.messages.append(error.message) }
  }
}
