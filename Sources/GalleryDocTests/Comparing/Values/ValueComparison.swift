/// Compares what an author says of a value with descriptions of it.
///
/// Both are read as trees and compared blind to white space and to a comma behind the last element:
/// - `Optional(3)` is `3`, but `3` is not `Optional(3)`.
/// - `"abc"` is `abc`, with and without quotation marks on either side.
/// - `a, b` is `[a, b]`; `{a, b}` is that too, in any order if the value has none.
/// - `...` or `…` alone stands for any number of elements, at the end of a word for its rest; in `1...3` and `a...z`
///   it is a range.
/// - `Module.Type` is `Type`, and `Direction.east` is `.east` and `east`.
/// - `1_000` and `0x3E8` are `1000`, and `1.50` is `1.5`; `1` is not `1.0`.
/// - Dictionaries have no order.
///
/// What is no tree on one side compares as text.
package struct ValueComparison: Sendable {
  private let normalization: Normalization

  /// A comparison by exactly these rules.
  package init(normalizers: [Normalizer] = Normalizer.defaults) {
    normalization = Normalization(normalizers)
  }

  /// Whether one of the descriptions is of the expected value; those of sets are `isUnordered`.
  package func matches(
    expected: String, candidates: [String], isUnordered: Bool = false
  ) -> Bool {
    if candidates.contains(expected) { return true }
    let written = normalization.prepared(expected)
    let marked = Elision.marked(written, in: .value)
    let wanted = normalization.rewritten(marked)
    let tree = ValueParser.parse(wanted)
    return candidates.contains { candidate in
      let found = normalization.prepared(candidate)
      // Dots may mean themselves after all.
      if Self.squeezed(written) == Self.squeezed(found) { return true }
      let rewritten = normalization.rewritten(found)
      if matches(wanted, tree, rewritten, isUnordered: isUnordered) { return true }
      // An elision may stand for a part of what a rule takes for one thing, as in `... seconds`.
      return marked != written && (marked != wanted || found != rewritten)
        && matches(marked, ValueParser.parse(marked), found, isUnordered: isUnordered)
    }
  }

  private func matches(
    _ wanted: [UInt8], _ tree: ValueNode?, _ found: [UInt8], isUnordered: Bool
  ) -> Bool {
    guard let tree else { return Self.isSameText(wanted, found) }
    if case .string(let text) = tree.shape, Self.isSameText(text, found) { return true }
    guard let foundTree = ValueParser.parse(found) else { return Self.isSameText(wanted, found) }
    let matcher = ValueMatcher(
      expected: wanted, actual: found, tolerance: normalization.tolerance,
      sortsAll: normalization.sortsAll)
    if matcher.matches(tree, foundTree, unordered: isUnordered) { return true }
    // In `Hello, ... world` the comma separates no elements.
    return foundTree.isProse && Self.isSameText(wanted, found)
  }

  private static func isSameText(_ wanted: [UInt8], _ found: [UInt8]) -> Bool {
    SegmentMatching.matches(Elision.segments(of: squeezed(wanted)), squeezed(found))
  }

  /// The text with one blank for all white space within it, and none around it.
  private static func squeezed(_ text: [UInt8]) -> [UInt8] {
    Array(text.split(whereSeparator: \.isSpace).joined(separator: [UInt8(ascii: " ")]))
  }
}
