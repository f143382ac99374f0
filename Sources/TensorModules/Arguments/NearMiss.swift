/// Finds the name that was probably meant.
enum NearMiss {
  /// The candidate that differs in the fewest letters, if these are few.
  static func bestMatch(for name: String, in candidates: [String]) -> String? {
    let limit = max(1, name.count / 3)
    let ranked = candidates.map { (edits: edits(Array(name), Array($0)), name: $0) }
    return ranked.filter { $0.edits <= limit && $0.edits < name.count }
      .min { ($0.edits, $0.name) < ($1.edits, $1.name) }?.name
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour.
  private static func edits(_ from: [Character], _ to: [Character]) -> Int {
    var rows = [Array(0...to.count)]
    for i in from.indices {
      var row = [i + 1]
      for j in to.indices {
        var cost = min(
          rows[i][j] + (from[i] == to[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[from.count][to.count]
  }
}
