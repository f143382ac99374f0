/// The value of an element to be printed, exactly.
package enum PrintedElement: Hashable, Sendable {
  /// An element of any floating-point type.
  case float(Double)
  /// An element of any type of whole numbers.
  case integer(Int64)
  /// An element of `bool`.
  case boolean(Bool)
}

extension PrintedElement {
  /// As Python writes the same number: `1.0`, `1`, `True`.
  package var pythonText: String {
    switch self {
    case .float(let number): pythonFloat(number)
    case .integer(let number): "\(number)"
    case .boolean(let value): value ? "True" : "False"
    }
  }
}
