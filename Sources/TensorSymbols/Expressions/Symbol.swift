/// A named integer of at least one: a size that an exported program keeps open.
///
/// Symbols are ordered by name as strings, `s11` before `s2`: it is the order of torch's printer and
/// of its choice between equal symbols.
public struct Symbol: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name as printed, such as `s0`.
  public let name: String

  /// Makes the symbol with this name.
  public init(_ name: String) { self.name = name }

  /// The name.
  public var description: String { name }

  /// Whether the left name comes first as a string.
  public static func < (left: Symbol, right: Symbol) -> Bool { left.name < right.name }
}
