/// A place along the axis `x`.
public enum Coordinate: Hashable, Sendable {
  /// A place on a scale of numbers.
  case number(Double)
  /// A place with a name; names stand in the order in which they first come.
  case category(String)

  /// The name of the place where an axis has names only.
  var name: String {
    switch self {
    case .number(let number): NumberText.short(number)
    case .category(let name): name
    }
  }
}
