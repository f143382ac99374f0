internal import GalleryModel

extension DocTestResult {
  /// What another run of the same snippet leaves of a failure.
  ///
  /// A comment that is judged otherwise there says nothing: only what fails in both counts. If that is nothing, the
  /// snippet is unstable. Texts are the same if they are after the rules.
  func confirmed(by other: DocTestResult, normalizers: [Normalizer]) -> DocTestResult {
    guard status == .failed else { return self }
    let comparison = TextComparison(normalizers: normalizers)
    let unstable = Set(
      checks.filter { check in
        let again = other.checks.first { $0.expectation == check.expectation }
        return !(again?.outcome.isSame(as: check.outcome, by: comparison) ?? false)
      })
    if unstable.isEmpty { return self }
    var result = self
    let isCertain = checks.contains { !unstable.contains($0) && $0.outcome.differs }
    if isCertain {
      result.checks.removeAll { unstable.contains($0) }
    } else {
      result.status = .notRun(.unstable)
    }
    return result
  }
}

extension DocTestResult.Check.Outcome {
  fileprivate var differs: Bool {
    if case .differs = self { true } else { false }
  }

  fileprivate func isSame(as other: Self, by comparison: TextComparison) -> Bool {
    switch (self, other) {
    case (.met, .met), (.notReached, .notReached), (.stopped, .stopped): true
    case (.differs(let a), .differs(let b)):
      comparison.matches(expected: a, actual: b, elided: false)
    default: false
    }
  }
}
