internal import GalleryModel
internal import GalleryScripts

/// Holds what a program did against what the comments of its snippets say.
struct SnippetJudge: Sendable {
  /// The checks of the part of a program that has the given place in it; its expectations are numbered from `first` on.
  ///
  /// Expectations that turn out to be remarks are left out: if the expression has no value, or one that no text
  /// describes, or none could be taken; and numbers that count, `// 1`, `// 2`, beside values that are none, as the
  /// text refers to those lines by them.
  func checks(
    of snippet: PreparedSnippet, part: Int, first: Int, captures: SnippetInstrumenter.Captures,
    in run: UnitRun
  ) -> [DocTestResult.Check] {
    let rules = snippet.normalizers
    let values = snippet.read.expectations.filter { $0.kind == .value }
    let counts = values.enumerated().allSatisfy { $1.text == "\($0 + 1)" }
    var checks: [DocTestResult.Check] = []
    for expectation in snippet.read.expectations {
      let number = first + expectation.index
      switch expectation.kind {
      case .doesNotCompile, .stops, .recorded: break
      case .prints(let unordered):
        let outcome =
          run.outputs[number].map { printed(expectation, unordered, $0, rules) }
          ?? missing(part, run)
        checks.append(.init(expectation, outcome))
      case .value:
        guard captures == .all else { continue }
        let isNumber = run.values[number]?.contains(where: \.isNumber) ?? true
        for outcome in value(expectation, number, part, run, rules) {
          if counts, !isNumber, outcome != .met { continue }
          checks.append(.init(expectation, outcome))
        }
      }
    }
    return checks
  }

  private func printed(
    _ expectation: Expectation, _ unordered: Bool, _ output: String, _ rules: [Normalizer]
  ) -> DocTestResult.Check.Outcome {
    let comparison = OutputComparison(normalizers: rules)
    if comparison.printed(expected: expectation.text, actual: output, unordered: unordered)
      || DescribedOutput(normalizers: rules).matches(expectation, output)
    {
      return .met
    }
    return .differs(actual: output.last == "\n" ? String(output.dropLast()) : output)
  }

  /// Empty for a remark; one for each text where the code ran several times and none of its values is meant.
  private func value(
    _ expectation: Expectation, _ number: Int, _ part: Int, _ run: UnitRun,
    _ rules: [Normalizer]
  ) -> [DocTestResult.Check.Outcome] {
    guard let values = run.values[number] else {
      return run.reached.contains(number) ? [] : [missing(part, run)]
    }
    let comparison = ValueComparison(normalizers: rules)
    let isMet = values.contains {
      comparison.matches(
        expected: expectation.text, candidates: $0.candidates, isUnordered: $0.isUnordered)
    }
    if isMet { return [.met] }
    if values.allSatisfy({ $0.isOpaque }), !Self.canNameType(expectation.text) { return [] }
    var texts: [String] = []
    for value in values.prefix(8) {
      let text = value.best(for: expectation.text)
      if !texts.contains(text) { texts.append(text) }
    }
    return texts.map { .differs(actual: $0) }
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
  /// True for a number, which a number beside it describes.
  fileprivate var isNumber: Bool {
    let bare = candidates[0].wholeMatch(of: /Optional\((.*)\)/)?.1 ?? candidates[0][...]
    return Double(bare) != nil
  }

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
