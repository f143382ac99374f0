extension ExpectedFile {
  /// A block of which a run gave something else than was recorded.
  package struct Difference: Hashable, Sendable {
    package var block: Int
    /// Nil for a block that was not there when it was recorded.
    package var expected: Section?
    /// Nil for a block that is there no more.
    package var actual: Section?
  }

  /// The blocks that differ after the rules, by rising numbers.
  ///
  /// Kinds and types must be the same. Dots in texts mean themselves: a run wrote them, and nobody left anything out.
  /// `normalizers` gives the rules for a block.
  package func differences(
    from actual: [Section], normalizers: (Int) -> [Normalizer] = { _ in Normalizer.defaults }
  ) -> [Difference] {
    let expected = Dictionary(uniqueKeysWithValues: sections.map { ($0.block, $0) })
    let actual = Dictionary(uniqueKeysWithValues: actual.map { ($0.block, $0) })
    return Set(expected.keys).union(actual.keys).sorted().compactMap { block in
      let pair = (expected[block], actual[block])
      let comparison = TextComparison(normalizers: normalizers(block))
      if let recorded = pair.0, let given = pair.1,
        recorded.matches(
          given, by: { comparison.matches(expected: $0, actual: $1, elided: false) })
      {
        return nil
      }
      return Difference(block: block, expected: pair.0, actual: pair.1)
    }
  }
}

extension ExpectedFile.Section {
  fileprivate func matches(_ actual: Self, by matches: (String, String) -> Bool) -> Bool {
    isReached == actual.isReached && entries.count == actual.entries.count
      && zip(entries, actual.entries).allSatisfy { $0.matches($1, by: matches) }
  }
}

extension ExpectedFile.Entry {
  fileprivate func matches(_ actual: Self, by matches: (String, String) -> Bool) -> Bool {
    switch (self, actual) {
    case (.stdout(let a), .stdout(let b)), (.stderr(let a), .stderr(let b)),
      (.failure(let a), .failure(let b)):
      matches(a, b)
    case (.value(let type, let a), .value(let other, let b)),
      (.figure(let type, let a), .figure(let other, let b)):
      type == other && matches(a, b)
    default: false
    }
  }
}
