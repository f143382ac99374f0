package import GalleryModel

/// The order of sections on the index.
///
/// Folders of one folder go by their option `order`, those without one behind the others, then by
/// name; a folder stands before what it holds.
package struct SectionOrder: Equatable, Sendable {
  private struct Step: Comparable {
    var order: Int
    var name: Substring

    static func < (a: Step, b: Step) -> Bool { (a.order, a.name) < (b.order, b.name) }
  }

  private var orders: [Substring: Int] = [:]

  /// An order by names alone.
  package init() {}

  /// Gives a section its place.
  mutating func set(_ order: Int?, for id: SectionID) { orders[id.path[...]] = order }

  /// Whether one section stands before another.
  package func isBefore(_ a: SectionID, _ b: SectionID) -> Bool {
    steps(to: a).lexicographicallyPrecedes(steps(to: b))
  }

  private func steps(to id: SectionID) -> [Step] {
    id.path.split(separator: "/").map { name in
      Step(order: orders[id.path[..<name.endIndex]] ?? .max, name: name)
    }
  }
}
