/// Why inputs do not fit a module's `forward`, in Python's words.
public struct ArgumentError: Error, Hashable, Sendable {
  /// What is wrong.
  public let message: String
  /// The parameter that was probably meant.
  public let suggestion: String?

  init(_ message: String, suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }
}

extension ArgumentError: CustomStringConvertible {
  /// The message, and what was probably meant.
  public var description: String {
    message + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
  }
}
