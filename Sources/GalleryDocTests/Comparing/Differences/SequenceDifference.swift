/// Finds which parts of a text, such as lines or words, must change to make another of it.
///
/// The fewest changes (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986) take time and memory with
/// the square of their number. Long texts are therefore cut first at parts that both hold once and in the same order,
/// as patience diff does, and stretches that stay long are replaced whole.
struct SequenceDifference {
  /// Parts of the old text that parts of the new one replace; either may be none.
  struct Change: Hashable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Parts of both texts for which the fewest changes are looked for.
  private static let largestSearch = 4000

  /// Parts are told apart by numbers.
  private let a: [Int]
  private let b: [Int]
  private var changes: [Change] = []

  /// The changes from the first to the last; between two of them is a part that stays.
  static func changes<Part: Hashable>(from old: [Part], to new: [Part]) -> [Change] {
    var difference = SequenceDifference(old, new)
    difference.compare(0..<old.count, 0..<new.count)
    return difference.changes
  }

  private init<Part: Hashable>(_ old: [Part], _ new: [Part]) {
    var numbers: [Part: Int] = [:]
    for line in old + new where numbers[line] == nil { numbers[line] = numbers.count }
    a = old.map { numbers[$0] ?? 0 }
    b = new.map { numbers[$0] ?? 0 }
  }

  private mutating func compare(_ old: Range<Int>, _ new: Range<Int>) {
    let head = zip(a[old], b[new]).prefix { $0 == $1 }.count
    let start = (old.lowerBound + head, new.lowerBound + head)
    let tail = zip(a[start.0..<old.upperBound].reversed(), b[start.1..<new.upperBound].reversed())
      .prefix { $0 == $1 }.count
    let old = start.0..<(old.upperBound - tail)
    let new = start.1..<(new.upperBound - tail)
    if old.isEmpty && new.isEmpty { return }
    if old.isEmpty || new.isEmpty { return add(old, new) }
    if old.count + new.count <= Self.largestSearch { return search(old, new) }
    let anchors = anchors(old, new)
    if anchors.isEmpty { return add(old, new) }
    var place = (old.lowerBound, new.lowerBound)
    for anchor in anchors + [(old.upperBound, new.upperBound)] {
      compare(place.0..<anchor.0, place.1..<anchor.1)
      place = (anchor.0 + 1, anchor.1 + 1)
    }
  }

  /// Changes that touch become one.
  private mutating func add(_ old: Range<Int>, _ new: Range<Int>) {
    if let last = changes.last, last.old.upperBound == old.lowerBound,
      last.new.upperBound == new.lowerBound
    {
      changes[changes.count - 1] = Change(
        old: last.old.lowerBound..<old.upperBound, new: last.new.lowerBound..<new.upperBound)
    } else {
      changes.append(Change(old: old, new: new))
    }
  }

  /// The fewest changes.
  private mutating func search(_ old: Range<Int>, _ new: Range<Int>) {
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in b[new].difference(from: a[old]) {
      switch change {
      case .remove(let place, _, _): removed.insert(old.lowerBound + place)
      case .insert(let place, _, _): inserted.insert(new.lowerBound + place)
      }
    }
    var (i, j) = (old.lowerBound, new.lowerBound)
    while i < old.upperBound || j < new.upperBound {
      let start = (i, j)
      while removed.contains(i) { i += 1 }
      while inserted.contains(j) { j += 1 }
      if start == (i, j) {
        i += 1
        j += 1
      } else {
        add(start.0..<i, start.1..<j)
      }
    }
  }

  /// The longest row of parts that either text holds once, in the order of both.
  private func anchors(_ old: Range<Int>, _ new: Range<Int>) -> [(Int, Int)] {
    let inNew = places(b[new])
    let inOld = places(a[old])
    let pairs = old.compactMap { place -> (Int, Int)? in
      guard inOld[a[place]]?.count == 1, let match = inNew[a[place]], match.count == 1 else {
        return nil
      }
      return (place, match.first)
    }
    // Piles of patience sorting: the top of each is the lowest end of a row of that length.
    var tops: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tops[low - 1] : nil
      if low < tops.count { tops[low] = index } else { tops.append(index) }
    }
    var row: [(Int, Int)] = []
    var next = tops.last
    while let index = next {
      row.append(pairs[index])
      next = before[index]
    }
    return row.reversed()
  }

  private func places(_ lines: ArraySlice<Int>) -> [Int: (first: Int, count: Int)] {
    var places: [Int: (first: Int, count: Int)] = [:]
    for index in lines.indices {
      places[lines[index], default: (index, 0)].count += 1
    }
    return places
  }
}
