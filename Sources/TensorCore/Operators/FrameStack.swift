#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A traced function that is running, and the statement it has reached.
package struct SourceFrame: Hashable, Sendable {
  /// The function's name: `forward`.
  package var function: String
  /// Where the statement stands.
  package var location: SourceLocation
  /// The statement's first line.
  package var code: String

  package init(function: String, location: SourceLocation, code: String) {
    self.function = function
    self.location = location
    self.code = code
  }
}

/// The traced functions that are running on this thread, the innermost last.
///
/// `@Traced` bodies keep it; the tracer and error messages read it.
package final class FrameStack {
  package private(set) var frames: [SourceFrame] = []

  /// The stack of this thread.
  package static var current: FrameStack {
    if let pointer = pthread_getspecific(key) {
      return Unmanaged<FrameStack>.fromOpaque(pointer).takeUnretainedValue()
    }
    let stack = FrameStack()
    pthread_setspecific(key, Unmanaged.passRetained(stack).toOpaque())
    return stack
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      #if canImport(Darwin)
        Unmanaged<FrameStack>.fromOpaque(pointer).release()
      #else
        if let pointer { Unmanaged<FrameStack>.fromOpaque(pointer).release() }
      #endif
    }
    return key
  }()

  /// The statement that is running.
  package var innermost: SourceFrame? { frames.last }

  package func push(_ frame: SourceFrame) {
    frames.append(frame)
  }

  package func pop() {
    frames.removeLast()
  }

  /// Moves the innermost function to a statement.
  package func move(to location: SourceLocation, code: String) {
    frames[frames.count - 1].location = location
    frames[frames.count - 1].code = code
  }
}
