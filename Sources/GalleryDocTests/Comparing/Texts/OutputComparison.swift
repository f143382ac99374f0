/// Compares what a comment says with what was printed since the comment before it.
package struct OutputComparison: Sendable {
  private let comparison: TextComparison

  /// A comparison by exactly these rules.
  package init(normalizers: [Normalizer] = Normalizer.defaults) {
    comparison = TextComparison(normalizers: normalizers)
  }

  /// Whether the expected lines are the actual ones, or the last of them.
  ///
  /// An author need not repeat what a loop above printed. An empty expectation wants an empty line, or nothing at all.
  package func printed(expected: String, actual: String, unordered: Bool = false) -> Bool {
    if comparison.matches(expected: expected, actual: actual, unordered: unordered) { return true }
    if expected.utf8.allSatisfy(\.isSpace) { return Self.endsWithBlankLine(actual) }
    let normalization = comparison.normalization
    let wanted = normalization.prepared(expected)
    let printed = normalization.prepared(actual)
    // The rules apply to the last lines alone: a bracket above them must not draw them into a group.
    let count = Self.lines(of: wanted).count
    let last = Self.lines(of: printed).suffix(count).joined(separator: [UInt8(ascii: "\n")])
    if comparison.matches(
      wanted, TextLine.lines(of: Array(last), normalization), unordered: unordered)
    {
      return true
    }
    // With lines left out, the number of the last lines is not known; any may come before them.
    guard Elision.marked(wanted, in: .text) != wanted else { return false }
    let withGap = [UInt8]("...\n") + wanted
    return comparison.matches(
      withGap, TextLine.lines(of: printed, normalization), unordered: false)
  }

  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    let body = text.last == UInt8(ascii: "\n") ? text.dropLast() : text[...]
    return body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  private static func endsWithBlankLine(_ text: String) -> Bool {
    let lines = lines(of: .init(text))
    return lines.last?.allSatisfy(\.isSpace) ?? true
  }
}
