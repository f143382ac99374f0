package import GalleryDiagnostics

/// What became of one snippet, or of one block of an example.
package struct DocTestResult: Hashable, Codable, Sendable {
  package enum Status: Hashable, Codable, Sendable {
    /// All that it says was compared and holds.
    case passed
    /// Something that it says does not hold.
    case failed
    /// The compiler refuses it; `diagnostics` say why.
    case doesNotCompile
    case notRun(Reason)
    /// It compiles, and says nothing to compare.
    case compileOnly
  }

  package enum Reason: String, Hashable, Codable, Sendable, CaseIterable {
    /// `ignore` on its fence.
    case ignored
    /// `no-run` on its fence.
    case noRun
    /// `setup` on its fence: it is a part of the others.
    case setup
    /// Refers to names that the page never defines.
    case fragment
    /// Is no Swift that can be parsed: a signature, a pseudo-code with `...`, another language.
    case notSwift
    /// Left out by `--filter`.
    case filtered
    /// Imports a module that is not built with the package.
    case missingModule
    /// Uses what this platform, or this build of the package, does not have.
    case otherBuild
    /// It depends on a block that does not compile.
    case dependsOnBroken
    /// The run ended before anything was said.
    case stoppedBefore
    /// What it prints differs from run to run.
    case unstable
    /// Nothing of it was reached.
    case notReached
    /// An example without recorded output, or one that fails as it is expected to.
    case nothingRecorded
    /// After the first failure, with `--fail-fast`.
    case failFast
  }

  /// One comparison.
  package struct Check: Hashable, Codable, Sendable {
    package enum Outcome: Hashable, Codable, Sendable {
      case met
      /// What came instead.
      case differs(actual: String)
      /// The code did not run: it stands in a branch or function that was not entered.
      case notReached
      /// The run ended before it.
      case stopped(message: String)
    }

    package var expectation: Expectation
    package var outcome: Outcome

    package init(_ expectation: Expectation, _ outcome: Outcome) {
      self.expectation = expectation
      self.outcome = outcome
    }
  }

  /// `PATH:LINE`, or the name that the fence gives.
  package var name: String
  package var location: SourceLocation
  /// The declaration, heading or example's title under which readers find it.
  package var subject: String?
  package var status: Status
  package var checks: [Check]
  package var diagnostics: [Diagnostic]
  /// Wall seconds of its run; 0 if it did not run.
  package var seconds: Double

  package init(
    name: String, location: SourceLocation, subject: String? = nil, status: Status,
    checks: [Check] = [], diagnostics: [Diagnostic] = [], seconds: Double = 0
  ) {
    self.name = name
    self.location = location
    self.subject = subject
    self.status = status
    self.checks = checks
    self.diagnostics = diagnostics
    self.seconds = seconds
  }

  /// Whether the documentation is wrong.
  package var isFailure: Bool {
    switch status {
    case .failed, .doesNotCompile: true
    case .passed, .notRun, .compileOnly: false
    }
  }
}
