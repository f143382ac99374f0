#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A traced function that is running, and the statement it has reached.
package struct SourceFrame: Hashable, Sendable {
  /// The function's name: `forward`.
  package let function: String
  /// Where the statement stands.
  package let location: SourceLocation
  /// The statement's first line.
  package let code: String

  package init(function: String, location: SourceLocation, code: String) {
    self.function = function
    self.location = location
    self.code = code
  }
}

/// The traced functions that are running on this thread, the innermost last.
///
/// `@Traced` bodies keep it; the tracer and error messages read it. A body moves it at each statement,
/// traced or not, so that it is plain memory without reference counts: 10 ns a call.
package struct FrameStack {
  /// A function that is running, as `@Traced` wrote it.
  private struct Entry {
    let function: StaticString
    let file: StaticString
    /// The line by which the function begins.
    let firstLine: Int
    var line: Int
    var code: StaticString
    /// The object whose method it is, which is alive as long as the method runs.
    let owner: ObjectIdentifier?
  }

  private struct State {
    var entries: UnsafeMutablePointer<Entry>
    var count: Int
    var capacity: Int
  }

  // It belongs to one thread, which frees it at its end.
  private let state: UnsafeMutablePointer<State>

  /// The stack of this thread.
  package static var current: FrameStack {
    guard let pointer = pthread_getspecific(key) else { return make() }
    return FrameStack(state: pointer.assumingMemoryBound(to: State.self))
  }

  private static func make() -> FrameStack {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State(entries: .allocate(capacity: 16), count: 0, capacity: 16))
    pthread_setspecific(key, state)
    return FrameStack(state: state)
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      // The parameter is optional on Linux only.
      let pointer: UnsafeMutableRawPointer? = pointer
      guard let state = pointer?.assumingMemoryBound(to: State.self) else { return }
      state.pointee.entries.deallocate()
      state.deallocate()
    }
    return key
  }()

  /// A function is entered; ``pop()`` must follow on every way out.
  package func push(
    function: StaticString, file: StaticString, line: Int, code: StaticString,
    owner: AnyObject? = nil
  ) {
    if state.pointee.count == state.pointee.capacity { grow() }
    let entry = Entry(
      function: function, file: file, firstLine: line, line: line, code: code,
      owner: owner.map { ObjectIdentifier($0) })
    (state.pointee.entries + state.pointee.count).initialize(to: entry)
    state.pointee.count += 1
  }

  /// The innermost function returns or throws.
  package func pop() {
    state.pointee.count -= 1
  }

  /// Moves the innermost function to a statement.
  package func move(to line: Int, code: StaticString) {
    let entry = state.pointee.entries + (state.pointee.count - 1)
    entry.pointee.line = line
    entry.pointee.code = code
  }

  private func grow() {
    let capacity = state.pointee.capacity * 2
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: capacity)
    entries.moveInitialize(from: state.pointee.entries, count: state.pointee.count)
    state.pointee.entries.deallocate()
    state.pointee.entries = entries
    state.pointee.capacity = capacity
  }
}

extension FrameStack {
  /// The functions that are running, the innermost last.
  package var frames: [SourceFrame] {
    (0..<state.pointee.count).map { frame(state.pointee.entries[$0]) }
  }

  /// The statement that is running.
  package var innermost: SourceFrame? { innermostEntry.map(frame) }

  /// The object whose method is running.
  package var owner: ObjectIdentifier? { innermostEntry?.owner }

  /// The place of a call: the one that the caller gave, else the statement that is running.
  ///
  /// In the body of a traced function the compiler gives every call the function's own line, and the
  /// path of the file where the frame may have the shorter `#fileID`: the statement is nearer then.
  package func place(of given: SourceLocation?) -> SourceLocation? {
    guard let entry = innermostEntry else { return given }
    if let given, given.line != entry.firstLine || !given.isIn(file: "\(entry.file)") {
      return given
    }
    return frame(entry).location
  }

  private var innermostEntry: Entry? {
    state.pointee.count > 0 ? state.pointee.entries[state.pointee.count - 1] : nil
  }

  private func frame(_ entry: Entry) -> SourceFrame {
    SourceFrame(
      function: "\(entry.function)",
      location: SourceLocation(file: "\(entry.file)", line: entry.line), code: "\(entry.code)")
  }
}
