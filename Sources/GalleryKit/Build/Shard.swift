internal import GalleryModel

/// A share of the examples, for one of several machines: `2/4` is the second of four.
package struct Shard: Hashable, Sendable {
  /// Counted from 1.
  package var index: Int
  package var count: Int

  /// Reads `i/n`; nil if it is none.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]),
      (1...1000).contains(count), (1...count).contains(index)
    else { return nil }
    self.index = index
    self.count = count
  }

  /// The examples of this share.
  ///
  /// The longest are dealt first, each to the share that has least; an example without a recorded time counts as
  /// the average of those that have one. All machines that have the same examples and times deal alike.
  func members(of examples: [ExampleID], seconds: [ExampleID: Double]) -> Set<ExampleID> {
    let known = examples.compactMap { seconds[$0] }
    let average = known.isEmpty ? 1 : known.reduce(0, +) / Double(known.count)
    let ordered = examples.map { (id: $0, seconds: seconds[$0] ?? average) }
      .sorted { ($1.seconds, $0.id) < ($0.seconds, $1.id) }
    var loads = [Double](repeating: 0, count: count)
    var members: Set<ExampleID> = []
    for one in ordered {
      // `min` takes the first of equal ones.
      let least = loads.indices.min { loads[$0] < loads[$1] } ?? 0
      loads[least] += one.seconds
      if least == index - 1 { members.insert(one.id) }
    }
    return members
  }
}
