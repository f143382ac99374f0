/// Finds the name that was probably meant.
package enum NearMiss {
  /// The closest candidate by edit distance, if it is close enough to be a slip of the keys.
  package static func bestMatch(for name: String, in candidates: some Sequence<String>) -> String? {
    let limit = max(1, name.count / 3)
    let ranked = candidates.map { (distance(name.lowercased(), $0.lowercased()), $0) }
    return ranked.filter { $0.0 <= limit }.min { ($0.0, $0.1) < ($1.0, $1.1) }?.1
  }

  /// Edits that turn one text into the other: insert, delete, replace, or swap two neighbours.
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a)
    let b = Array(b)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i]
      for j in 1...b.count {
        var cost = min(previous[j] + 1, current[j - 1] + 1)
        cost = min(cost, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, beforePrevious[j - 2] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
