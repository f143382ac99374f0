/// A piece of a value's description.
struct ValueToken: Equatable {
  enum Kind: Equatable {
    /// An identifier, or several with dots between them, such as `Module.Type`.
    case word
    /// With a sign that stands before it alone.
    case number(isInteger: Bool)
    /// A string literal with its quotation marks.
    case string
    case opener, closer, comma, colon
    /// What an author left out.
    case elision
    /// Any other characters, such as `..<` or `+`.
    case symbol
  }

  /// What it is.
  var kind: Kind
  /// Its bytes.
  var range: Range<Int>
}
