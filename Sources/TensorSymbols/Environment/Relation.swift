/// A comparison of two integers.
public enum Relation: Hashable, Sendable, CaseIterable {
  /// The sides are equal.
  case equal
  /// The sides differ.
  case notEqual
  /// The left side is smaller.
  case less
  /// The left side is not larger.
  case lessOrEqual
  /// The left side is larger.
  case greater
  /// The left side is not smaller.
  case greaterOrEqual

  /// The relation that holds exactly where this one does not.
  public var negated: Relation {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The relation with the sides exchanged.
  public var mirrored: Relation {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// Whether the relation holds between two numbers.
  public func holds(_ left: Int, _ right: Int) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  /// Python's spelling, such as `<=`.
  public var spelling: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}
