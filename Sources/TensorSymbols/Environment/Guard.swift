/// A relation that was decided by the example's sizes and on which the program relies.
public struct Guard: Hashable, Sendable, CustomStringConvertible {
  /// The relation that holds, already negated where the question was answered with no.
  public let relation: Relation
  /// The left side, simplified by what was known then.
  public let left: SymbolicExpression
  /// The right side, simplified by what was known then.
  public let right: SymbolicExpression
  /// What asked, in the caller's words.
  public let reason: String

  /// The text in torch's form: `Eq(s0, s1)`, `Ne(s0, 4)`, `s0 > 4`.
  public var description: String {
    switch relation {
    case .equal: "Eq(\(left), \(right))"
    case .notEqual: "Ne(\(left), \(right))"
    default: "\(left) \(relation.spelling) \(right)"
    }
  }
}
