internal import GalleryModel
internal import GalleryScripts

/// Holds what a program did against what the comments of its snippets say.
struct SnippetJudge: Sendable {
  let normalizers: [Normalizer]

  /// The checks of one part; expectations that turn out to be remarks are left out.
  ///
  /// A comment is a remark if the expression beside it has no value or one that no text describes, or if it counts: `// 1`, `// 2` beside values of
  /// other kinds are numbers to which the text refers.
  func checks(of snippet: PreparedSnippet, part: Int, in run: UnitRun) -> [DocTestResult.Check] {
    let values = snippet.read.expectations.filter { $0.kind == .value }
    let counts = values.enumerated().allSatisfy { $1.text == "\($0 + 1)" }
    var checks: [DocTestResult.Check] = []
    for expectation in snippet.read.expectations {
      let number = part * UnitProgram.expectationsPerPart + expectation.index
      switch expectation.kind {
      case .doesNotCompile, .stops: break
      case .prints(let unordered):
        let outcome = printed(expectation, unordered, run.outputs[number], part, run)
        checks.append(.init(expectation, outcome))
      case .value:
        guard let outcome = value(expectation, number, part, run) else { continue }
        if counts, outcome != .met { continue }
        checks.append(.init(expectation, outcome))
      }
    }
    return checks
  }

  private func printed(
    _ expectation: Expectation, _ unordered: Bool, _ output: String?, _ part: Int, _ run: UnitRun
  ) -> DocTestResult.Check.Outcome {
    guard let output else { return missing(part, run) }
    let comparison = OutputComparison(normalizers: normalizers)
    if comparison.printed(expected: expectation.text, actual: output, unordered: unordered)
      || DescribedOutput(normalizers: normalizers).matches(expectation, output)
    {
      return .met
    }
    return .differs(actual: output.last == "\n" ? String(output.dropLast()) : output)
  }

  /// nil for a remark.
  private func value(
    _ expectation: Expectation, _ number: Int, _ part: Int, _ run: UnitRun
  ) -> DocTestResult.Check.Outcome? {
    guard let values = run.values[number] else {
      return run.reached.contains(number) ? nil : missing(part, run)
    }
    let comparison = ValueComparison(normalizers: normalizers)
    let isMet = values.contains {
      comparison.matches(
        expected: expectation.text, candidates: $0.candidates, isUnordered: $0.isUnordered)
    }
    if isMet { return .met }
    if values.allSatisfy({ $0.isOpaque }), !Self.canNameType(expectation.text) { return nil }
    return .differs(actual: values[0].best(for: expectation.text))
  }

  /// Whether an expected text could be the description of a type without one of its own.
  private static func canNameType(_ text: String) -> Bool {
    text == "nil" || text.first.map { $0.isLetter || $0 == "." } ?? true
  }

  private func missing(_ part: Int, _ run: UnitRun) -> DocTestResult.Check.Outcome {
    guard let stop = run.stop, part >= run.lastPart else { return .notReached }
    return .stopped(message: stop.message)
  }
}

extension UnitRun.Value {
  /// True if the value has no description but its type's name and what it is made of.
  fileprivate var isOpaque: Bool {
    let bare =
      candidates[0].wholeMatch(of: /Optional\((.*)\)/).map { String($0.1) } ?? candidates[0]
    guard bare.first?.isUppercase ?? false, candidates.count < 3 else { return false }
    return bare.wholeMatch(of: /[\w.]+(<.*>)?(\(.*\))?/) != nil
      && bare.contains { "(<.".contains($0) }
  }

  /// The form that a comment would have: its elements for what is written in brackets, else its debug description.
  fileprivate func best(for expected: String) -> String {
    if expected.hasPrefix("["), let elements = candidates.last, elements.hasPrefix("[") {
      return elements
    }
    return expected.hasPrefix("\"") && candidates.count > 1 ? candidates[1] : candidates[0]
  }
}
