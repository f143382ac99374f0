/// What two texts have in common and what not, by words and white space.
///
/// Beyond some thousands of words the texts are compared by lines, and beyond as many lines as a whole.
package struct WordDiff: Hashable, Sendable {
  package enum Segment: Hashable, Sendable {
    /// In both texts.
    case same(String)
    /// In the expected text alone.
    case removed(String)
    /// In the actual text alone.
    case added(String)
  }

  /// In order; between two of the same text all is removed before it is added.
  ///
  /// Without what is added they are the expected text byte for byte, without what is removed the actual one.
  package let segments: [Segment]

  /// The product of what differs on both sides, in words or lines, up to which the fewest edits are looked for.
  private static let mostCells = 4_000_000

  /// The differences from the expected to the actual text.
  package init(expected: String, actual: String) {
    let edits =
      CommonTokens.edits(DiffTokens.words(expected), DiffTokens.words(actual), Self.mostCells)
      ?? CommonTokens.edits(DiffTokens.lines(expected), DiffTokens.lines(actual), Self.mostCells)
    var builder = SegmentBuilder()
    for edit in edits ?? [.removed([UInt8](expected)), .added([UInt8](actual))] {
      builder.append(edit)
    }
    segments = builder.finished()
  }

  /// Whether there are none.
  package var isEmpty: Bool {
    segments.allSatisfy { if case .same = $0 { true } else { false } }
  }
}
