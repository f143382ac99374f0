/// Compares an expected text with an actual one, line by line and after the rules.
///
/// `...` or `…` in the expected text stands for any text of its line, alone on a line for any number of lines;
/// dots between digits are a range, as in `1...3`. A line break at the end is of no account, nor are `\r\n` for `\n`
/// and the ways in which Unicode composes a character.
package struct TextComparison: Sendable {
  /// The rules.
  let normalization: Normalization

  /// A comparison by exactly these rules.
  package init(normalizers: [Normalizer] = Normalizer.defaults) {
    normalization = Normalization(normalizers)
  }

  /// Whether the actual text is the expected one; `unordered` lines may come in any order, and dots mean themselves
  /// where nothing is `elided`.
  package func matches(
    expected: String, actual: String, unordered: Bool = false, elided: Bool = true
  ) -> Bool {
    if expected == actual { return true }
    let expected = normalization.prepared(expected)
    let actual = TextLine.lines(of: normalization.prepared(actual), normalization)
    return matches(expected, actual, unordered: unordered, elided: elided)
  }

  /// Whether lines are those of a prepared text.
  func matches(
    _ expected: [UInt8], _ actual: [TextLine], unordered: Bool, elided: Bool = true
  ) -> Bool {
    let marked = elided ? Elision.marked(expected, in: .text) : expected
    // Dots may mean themselves after all, even where they would lie elsewhere in a sorted group.
    let readings = marked == expected ? [expected] : [expected, marked]
    return readings.contains { reading in
      let patterns = TextLine.lines(of: reading, normalization).map {
        LinePattern($0, tolerance: normalization.tolerance)
      }
      return unordered
        ? Self.matchesInAnyOrder(patterns, actual) : Self.matchesInOrder(patterns, actual)
    }
  }

  private static func matchesInOrder(_ patterns: [LinePattern], _ lines: [TextLine]) -> Bool {
    let segments = patterns.split(omittingEmptySubsequences: false, whereSeparator: \.isGap)
    return SegmentMatching.matches(segments.map(Array.init), lines) { $0.matches($1) }
  }

  private static func matchesInAnyOrder(_ patterns: [LinePattern], _ lines: [TextLine]) -> Bool {
    let wanted = patterns.filter { !$0.isGap }
    guard wanted.count == lines.count || wanted.count < patterns.count else { return false }
    return Pairing.covers(
      wanted.map(\.exactText), lines.map(\.normalized),
      by: { wanted[$0].matches(lines[$1]) })
  }
}
