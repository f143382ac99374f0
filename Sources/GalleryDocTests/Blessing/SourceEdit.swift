/// A change of some bytes of a file into others.
package struct SourceEdit: Hashable, Sendable {
  /// Bytes of the file as it was read; empty for an insertion.
  package var range: Range<Int>
  package var replacement: [UInt8]

  package init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Two changes of which nobody can say what comes of both.
  struct Overlap: Error, Equatable {
    var first: SourceEdit
    var second: SourceEdit
  }

  /// Makes all changes, the last in the file first, so that the ranges of the others stay right.
  ///
  /// Changes that are equal count once. An insertion may stand at the end or the start of another change.
  /// - Throws: `Overlap` if two ranges share a byte, or are one and the same place.
  static func apply(
    _ edits: some Sequence<SourceEdit>, to bytes: [UInt8]
  ) throws(Overlap) -> [UInt8] {
    let sorted = Set(edits).sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.replacement.count)
        < ($1.range.lowerBound, $1.range.upperBound, $1.replacement.count)
    }
    for (first, second) in zip(sorted, sorted.dropFirst())
    where first.range == second.range || first.range.upperBound > second.range.lowerBound {
      throw Overlap(first: first, second: second)
    }
    var output = bytes
    for edit in sorted.reversed() { output.replaceSubrange(edit.range, with: edit.replacement) }
    return output
  }
}
