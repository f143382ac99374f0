/// Finds the rules that would make texts alike.
package struct Stabilizer: Sendable {
  private let normalizers: [Normalizer]

  /// `normalizers` apply already.
  package init(normalizers: [Normalizer]) { self.normalizers = normalizers }

  /// The fewest rules, at most two, after which all texts are the first one; nil if there are none.
  package func rules(for texts: [String]) -> [Normalizer]? {
    let single = Self.candidates.map { [$0] }
    let pairs = Self.candidates.indices.flatMap { first in
      Self.candidates[(first + 1)...].map { [Self.candidates[first], $0] }
    }
    return (single + pairs).first { areAlike(texts, after: $0) }
  }

  /// True if only the order of lines differs.
  package func isOrderOfLines(_ texts: [String]) -> Bool {
    let comparison = TextComparison(normalizers: normalizers)
    return texts.dropFirst().allSatisfy {
      comparison.matches(expected: texts[0], actual: $0, unordered: true, elided: false)
    }
  }

  private func areAlike(_ texts: [String], after rules: [Normalizer]) -> Bool {
    let comparison = TextComparison(normalizers: normalizers + rules)
    return texts.dropFirst().allSatisfy {
      comparison.matches(expected: texts[0], actual: $0, elided: false)
    }
  }

  /// The narrow ones first: a wide one hides more.
  private static let candidates: [Normalizer] = [
    .dictionaries, .addresses, .uuids, .dates, .durations, .paths, .numbers(tolerance: 1e-6),
    .unordered, .numbers(tolerance: 1e-3),
  ]
}
