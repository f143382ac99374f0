extension DocTestResult.Status {
  /// A status without its reason, under the name that reports use.
  package enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    case passed, failed
    case doesNotCompile = "does-not-compile"
    case compileOnly = "compile-only"
    case notRun = "not-run"

    /// As people read it.
    package var words: String {
      switch self {
      case .passed: "passed"
      case .failed: "failed"
      case .doesNotCompile: "does not compile"
      case .compileOnly: "compile-only"
      case .notRun: "not run"
      }
    }
  }

  /// The status without its reason.
  package var kind: Kind {
    switch self {
    case .passed: .passed
    case .failed: .failed
    case .doesNotCompile: .doesNotCompile
    case .notRun: .notRun
    case .compileOnly: .compileOnly
    }
  }

  /// Why it was not run; nil for every other status.
  package var reason: DocTestResult.Reason? {
    if case .notRun(let reason) = self { reason } else { nil }
  }
}

extension DocTestResult.Reason {
  /// As it stands behind "not run:", for one block and for many.
  package var words: String {
    switch self {
    case .ignored: "marked 'ignore'"
    case .noRun: "marked 'no-run', or below such code, so only compiled"
    case .setup: "marked 'setup', so a part of the others"
    case .fragment: "a fragment, with names that the text never defines"
    case .notSwift: "not Swift that can be parsed"
    case .filtered: "left out by --filter"
    case .missingModule: "imports a module that is not built with the package"
    case .otherBuild: "uses what this platform or this build of the package does not have"
    case .unstable: "what it does differs from run to run"
    case .dependsOnBroken: "below code that does not compile"
    case .stoppedBefore: "the run ended before it"
    case .notReached: "not reached by the run"
    case .nothingRecorded: "nothing recorded to compare with"
    case .failFast: "left out after the first failure, as --fail-fast asks"
    }
  }
}

extension Expectation.Kind {
  /// The kind of a name; nil if there is none.
  package init?(name: String) {
    let kinds = [
      Self.prints(unordered: false), .prints(unordered: true), .value, .doesNotCompile, .stops,
      .recorded,
    ]
    guard let kind = kinds.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// Its name in lists and reports.
  package var name: String {
    switch self {
    case .prints(unordered: false): "prints"
    case .prints(unordered: true): "prints-unordered"
    case .value: "value"
    case .doesNotCompile: "does-not-compile"
    case .stops: "stops"
    case .recorded: "recorded"
    }
  }
}
