import TensorCore

/// A traced function that is running; what `@Traced` puts into its body.
public struct TracedFunction {
  private let stack: FrameStack

  /// The function has been entered; `leave()` must be called on every way out.
  public init(
    _ function: StaticString, _ file: StaticString, _ line: Int, _ code: StaticString,
    _ owner: AnyObject? = nil
  ) {
    stack = .current
    stack.push(function: function, file: file, line: line, code: code, owner: owner)
  }

  /// The function has reached a statement.
  public func reach(_ line: Int, _ code: StaticString) {
    stack.move(to: line, code: code)
  }

  /// The function has reached a condition, which goes on to be evaluated.
  public func reached(_ line: Int, _ code: StaticString) -> Bool {
    reach(line, code)
    return true
  }

  /// The function returns or throws.
  public func leave() {
    stack.pop()
  }
}
