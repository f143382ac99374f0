/// A mistake in the definition of a ``NamedDimension``, with torch's words.
enum DimensionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name is no identifier.
  case invalidIdentifier(String)
  /// The largest size is not above the smallest.
  case inconsistentBounds(min: Int?, max: Int?)
  /// A multiple by zero or less.
  case nonpositiveFactor(Int, name: String)
  /// A derived dimension would be negative for the smallest size of its root.
  case derivedNegative(name: String, root: String, min: Int)
  /// A derived dimension would not fit for the largest size of its root.
  case derivedTooLarge(name: String, root: String, max: Int)

  /// Arithmetic with a dimension that has no name.
  case withoutName(String)

  /// The message.
  var description: String {
    switch self {
    case .withoutName(let shape):
      "Only a dimension with a name can be computed with, not \(shape)"
    case .invalidIdentifier(let name):
      "Dim name must be a valid identifier, got \(name)"
    case .inconsistentBounds(let min, let max):
      "Cannot create Dim with inconsistent min=\(Self.text(min)), max=\(Self.text(max))"
    case .nonpositiveFactor(let factor, let name):
      "Attempted to multiply \(factor) with \(name), where a positive integer was expected. "
        + "(Only increasing linear operations with integer coefficients are supported.)"
    case .derivedNegative(let name, let root, let min):
      "Expected derived min value of \(name) to be >= 0. "
        + "Please specify an appropriate min value for \(root) (currently \(min))."
    case .derivedTooLarge(let name, let root, let max):
      "Expected derived max value of \(name) to be <= \(Int.max - 1). "
        + "Please specify an appropriate max value for \(root) (currently \(max))."
    }
  }

  private static func text(_ bound: Int?) -> String { bound.map { "\($0)" } ?? "None" }
}
