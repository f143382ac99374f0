public import TensorCore

/// Why a model could not be exported.
public struct ExportError: Error, Sendable {
  /// What went wrong: torch's classes of errors.
  public enum Kind: Hashable, Sendable {
    /// The inputs do not fit `forward` (Python's `TypeError`).
    case arguments
    /// `dynamicShapes` or the arguments are not as `export` wants them (`UserError`).
    case user
    /// A dimension is not as `dynamicShapes` says (`ConstraintViolationError`).
    case constraintViolation
    /// An operator cannot be applied to its arguments.
    case operation
    /// `forward` depends on what the elements of a tensor are.
    case dataDependent
  }

  /// What went wrong.
  public let kind: Kind
  /// The message, in torch's words where torch has some.
  public let message: String
  /// The statement of the model it came from, else the call of `export`.
  public let location: SourceLocation?
  /// The statement's first line, where the error came from the model.
  public let code: String?
  /// What would mend it, if torch knows: a line for each dimension, as `n2 = n1`.
  public let suggestedFixes: [String]

  init(
    _ kind: Kind, _ message: String, at location: SourceLocation? = nil, code: String? = nil,
    suggestedFixes: [String] = []
  ) {
    self.kind = kind
    self.message = message
    self.location = location
    self.code = code
    self.suggestedFixes = suggestedFixes
  }

  init(_ error: TensorError, in frame: SourceFrame?) {
    self.init(
      error.dependsOnData ? .dataDependent : .operation, error.statement,
      at: frame?.location ?? error.location, code: frame?.code)
  }
}

extension ExportError: CustomStringConvertible {
  /// The place, the message, the statement and the fixes.
  public var description: String {
    var text = (location.map { "\($0): " } ?? "") + message
    if let code { text += "\n    \(code)" }
    if !suggestedFixes.isEmpty {
      text += "\nSuggested fixes:\n" + suggestedFixes.map { "  \($0)" }.joined(separator: "\n")
    }
    return text
  }
}
