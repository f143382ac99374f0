internal import GalleryModel

/// Output that a comment describes as values are written in code, where it does not quote it.
///
/// Lines may have quotation marks of their own, as `// "Hel"` for `Hel`, and white space at their ends does not count.
/// Several lines of one word may stand in one: as a list, `// 1, 100, 2`, or apart at blanks, `// Prints "A" "-" "B"`.
struct DescribedOutput {
  private let comparison: ValueComparison

  init(normalizers: [Normalizer]) { comparison = ValueComparison(normalizers: normalizers) }

  func matches(_ expectation: Expectation, _ output: String) -> Bool {
    let expected = expectation.pieces.map(\.text)
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let isQuoted = expectation.pieces.contains(where: \.isQuoted)
    if expected.count == 1, lines.count > 1, !isQuoted || expected[0].contains("\""),
      areWords(expected[0], lines)
    {
      return true
    }
    if isQuoted { return false }
    let elements = "[" + lines.joined(separator: ", ") + "]"
    if expected.count == 1,
      comparison.matches(expected: expected[0], candidates: [elements], isUnordered: false)
    {
      return true
    }
    guard let gap = expected.firstIndex(where: { $0 == "..." || $0 == "…" }) else {
      return expected.count == lines.count && matches(expected[...], lines)
    }
    let tail = expected[(gap + 1)...]
    return gap + tail.count <= lines.count && matches(expected[..<gap], lines.prefix(gap))
      && matches(tail, lines.suffix(tail.count))
  }

  private func areWords(_ expected: String, _ lines: ArraySlice<Substring>) -> Bool {
    let words = expected.split { $0 == " " || $0 == "\"" }
    return words.elementsEqual(lines) && lines.allSatisfy { !$0.contains(" ") }
  }

  private func matches(_ expected: ArraySlice<String>, _ lines: ArraySlice<Substring>) -> Bool {
    zip(expected, lines).allSatisfy { expected, line in
      let line = String(line.trimmed)
      return expected[...].trimmed == line
        || comparison.matches(expected: expected, candidates: [line], isUnordered: false)
    }
  }
}

extension Substring {
  /// Without white space at its ends, which comments do not show.
  fileprivate var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
