/// Gives each expected thing an actual one of its own.
///
/// Equal things are paired first. For the rest, whose matches may overlap, paths are found along which pairs can be
/// exchanged (Berge 1957), so that a pairing is found wherever there is one. Beyond a million possible pairs each
/// expected thing takes the first actual one that is free instead.
enum Pairing {
  private static let mostPairs = 1_000_000

  /// Whether every expected thing can have one; a key is nil where equality does not tell.
  static func covers(
    _ expected: [[UInt8]?], _ actual: [[UInt8]],
    by matches: (_ expected: Int, _ actual: Int) -> Bool
  ) -> Bool {
    guard expected.count <= actual.count else { return false }
    var places: [[UInt8]: [Int]] = [:]
    for (index, key) in actual.enumerated().reversed() { places[key, default: []].append(index) }
    var isTaken = [Bool](repeating: false, count: actual.count)
    var open: [Int] = []
    for (index, key) in expected.enumerated() {
      if let key, let place = places[key]?.popLast() {
        isTaken[place] = true
      } else {
        open.append(index)
      }
    }
    let free = actual.indices.filter { !isTaken[$0] }
    if open.count * free.count > mostPairs { return coversInTurn(open, free, by: matches) }
    return coversByExchange(open, free, by: matches)
  }

  private static func coversInTurn(
    _ open: [Int], _ free: [Int], by matches: (Int, Int) -> Bool
  ) -> Bool {
    var free = free
    for expected in open {
      guard let place = free.firstIndex(where: { matches(expected, $0) }) else { return false }
      free.remove(at: place)
    }
    return true
  }

  private static func coversByExchange(
    _ open: [Int], _ free: [Int], by matches: (Int, Int) -> Bool
  ) -> Bool {
    let choices = open.map { expected in
      free.indices.filter { matches(expected, free[$0]) }
    }
    var owner = [Int?](repeating: nil, count: free.count)
    for start in open.indices {
      // A search by breadth; `origin` says from which expected thing an actual one was reached.
      var origin = [Int?](repeating: nil, count: free.count)
      var queue = [start]
      var next = 0
      var end: Int?
      search: while next < queue.count {
        let expected = queue[next]
        next += 1
        for choice in choices[expected] where origin[choice] == nil {
          origin[choice] = expected
          guard let other = owner[choice] else {
            end = choice
            break search
          }
          queue.append(other)
        }
      }
      guard var place = end else { return false }
      while let expected = origin[place] {
        let previous = owner.firstIndex(of: expected)
        owner[place] = expected
        guard let previous else { break }
        place = previous
      }
    }
    return true
  }
}
