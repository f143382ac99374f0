/// Finds the longest row of tokens that two lists have in common.
enum CommonTokens {
  /// A token, and the list or lists in which it stands.
  enum Edit: Equatable {
    case same([UInt8])
    case removed([UInt8])
    case added([UInt8])
  }

  /// The edits from one list to the other; nil if their table would have more than `mostCells`.
  static func edits(_ old: [[UInt8]], _ new: [[UInt8]], _ mostCells: Int) -> [Edit]? {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    let oldMiddle = old[start..<(old.count - end)]
    let newMiddle = new[start..<(new.count - end)]
    guard (oldMiddle.count + 1) * (newMiddle.count + 1) <= mostCells else { return nil }
    return old[..<start].map(Edit.same) + middle(Array(oldMiddle), Array(newMiddle))
      + old[(old.count - end)...].map(Edit.same)
  }

  private static func middle(_ old: [[UInt8]], _ new: [[UInt8]]) -> [Edit] {
    // Numbers in place of tokens, so that the table compares no bytes.
    var numbers: [[UInt8]: Int32] = [:]
    let number = { (token: [UInt8]) -> Int32 in
      let next = Int32(numbers.count)
      numbers[token] = numbers[token] ?? next
      return numbers[token] ?? next
    }
    let a = old.map(number)
    let b = new.map(number)
    // The cell of `i` and `j` holds how many the lists from there on have in common.
    let width = b.count + 1
    var table = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        let cell = i * width + j
        table[cell] =
          a[i] == b[j]
          ? table[cell + width + 1] + 1 : max(table[cell + width], table[cell + 1])
      }
    }
    var edits: [Edit] = []
    var i = 0
    var j = 0
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        edits.append(.same(old[i]))
        i += 1
        j += 1
      } else if j == b.count
        || i < a.count && table[(i + 1) * width + j] >= table[i * width + j + 1]
      {
        edits.append(.removed(old[i]))
        i += 1
      } else {
        edits.append(.added(new[j]))
        j += 1
      }
    }
    return edits
  }
}
