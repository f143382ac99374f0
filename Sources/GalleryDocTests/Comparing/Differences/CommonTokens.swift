/// The edits of tokens that make one text of another.
enum CommonTokens {
  /// A token, and the list or lists in which it stands.
  enum Edit: Equatable {
    case same([UInt8])
    case removed([UInt8])
    case added([UInt8])
  }

  /// The edits from one list to the other; nil if what differs is too long for its fewest edits to be looked for.
  static func edits(_ old: [[UInt8]], _ new: [[UInt8]], _ mostCells: Int) -> [Edit]? {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    guard (old.count - start - end + 1) * (new.count - start - end + 1) <= mostCells else {
      return nil
    }
    var edits: [Edit] = []
    var place = 0
    for change in SequenceDifference.changes(from: old, to: new) {
      edits += old[place..<change.old.lowerBound].map(Edit.same)
      edits += old[change.old].map(Edit.removed) + new[change.new].map(Edit.added)
      place = change.old.upperBound
    }
    return edits + old[place...].map(Edit.same)
  }
}
