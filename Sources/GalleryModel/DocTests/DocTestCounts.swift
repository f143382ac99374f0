/// What a run of doc tests comes to in numbers.
package struct DocTestCounts: Hashable, Codable, Sendable {
  /// Every block that was found.
  package var found = 0
  /// Those that the compiler took.
  package var compiled = 0
  /// Those that ran, to their end or not.
  package var run = 0
  /// Those that say something to compare.
  package var withExpectations = 0
  package var passed = 0
  package var failed = 0
  package var doesNotCompile = 0
  package var compileOnly = 0
  /// How many were not run, by reason; a reason without a block is not in it.
  package var notRun: [DocTestResult.Reason: Int] = [:]

  package init(_ results: some Sequence<DocTestResult>) {
    for result in results {
      found += 1
      if result.status.isCompiled { compiled += 1 }
      if result.seconds > 0 { run += 1 }
      if !result.checks.isEmpty { withExpectations += 1 }
      switch result.status {
      case .passed: passed += 1
      case .failed: failed += 1
      case .doesNotCompile: doesNotCompile += 1
      case .compileOnly: compileOnly += 1
      case .notRun(let reason): notRun[reason, default: 0] += 1
      }
    }
  }

  package var notRunInAll: Int { notRun.values.reduce(0, +) }

  /// The reasons in the order of their declaration, each with its count.
  package var reasons: [(reason: DocTestResult.Reason, count: Int)] {
    DocTestResult.Reason.allCases.compactMap { reason in notRun[reason].map { (reason, $0) } }
  }

  /// The count of a status.
  package subscript(kind: DocTestResult.Status.Kind) -> Int {
    switch kind {
    case .passed: passed
    case .failed: failed
    case .doesNotCompile: doesNotCompile
    case .compileOnly: compileOnly
    case .notRun: notRunInAll
    }
  }
}

/// So that counts by reason are an object in JSON.
extension DocTestResult.Reason: CodingKeyRepresentable {}

extension DocTestResult.Status {
  /// Whether the compiler took the block: what holds back a run later says nothing against it.
  fileprivate var isCompiled: Bool {
    switch self {
    case .passed, .failed, .compileOnly: true
    case .doesNotCompile: false
    case .notRun(let reason):
      switch reason {
      case .noRun, .stoppedBefore, .notReached, .unstable, .nothingRecorded: true
      case .ignored, .setup, .fragment, .notSwift, .missingModule, .otherBuild, .filtered,
        .dependsOnBroken,
        .failFast:
        false
      }
    }
  }
}
