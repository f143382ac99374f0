extension ExpectedFile {
  /// A block of which a run gave something else than was recorded.
  package struct Difference: Hashable, Sendable {
    package var block: Int
    /// Nil for a block that was not there when it was recorded.
    package var expected: Section?
    /// Nil for a block that is there no more.
    package var actual: Section?
  }

  /// The blocks that differ, by rising numbers.
  ///
  /// `normalize` makes both sides alike where they may differ; it is given the text of an entry.
  package func differences(
    from actual: [Section], normalizing normalize: (String) -> String = { $0 }
  ) -> [Difference] {
    let expected = Dictionary(uniqueKeysWithValues: sections.map { ($0.block, $0) })
    let actual = Dictionary(uniqueKeysWithValues: actual.map { ($0.block, $0) })
    return Set(expected.keys).union(actual.keys).sorted().compactMap { block in
      let pair = (expected[block], actual[block])
      if pair.0?.mapTexts(normalize) == pair.1?.mapTexts(normalize) { return nil }
      return Difference(block: block, expected: pair.0, actual: pair.1)
    }
  }
}

extension ExpectedFile.Section {
  fileprivate func mapTexts(_ change: (String) -> String) -> Self {
    var copy = self
    copy.entries = entries.map { entry in
      switch entry {
      case .stdout(let text): .stdout(change(text))
      case .stderr(let text): .stderr(change(text))
      case .value(let type, let text): .value(type: type, text: change(text))
      case .figure(let kind, let text): .figure(kind: kind, text: change(text))
      case .failure(let message): .failure(message: change(message))
      }
    }
    return copy
  }
}
