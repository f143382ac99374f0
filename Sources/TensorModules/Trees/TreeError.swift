/// Why a tree could not be made of other values.
public struct TreeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What does not fit.
  public let description: String

  /// An error with its text.
  public init(_ description: String) {
    self.description = description
  }

  static func count(_ type: Any.Type, expected: Int, found: Int) -> TreeError {
    TreeError("\(type) has \(expected) children, but \(found) were given")
  }

  static func type(_ key: TreeKey, expected: Any.Type, found: any Tree) -> TreeError {
    TreeError("child '\(key)' must be \(expected), not \(Swift.type(of: found))")
  }
}
