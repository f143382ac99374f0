internal import GalleryModel

/// What a build ends with: counts of the selected examples, and how long it took.
package struct RunSummary: Codable, Equatable, Sendable {
  package var passed: Int
  package var failedAsExpected: Int
  package var failed: Int
  package var notRun: Int
  /// How many of these results are of an earlier build.
  package var stored: Int
  /// Examples that `--filter` or `--skip` leaves out; they show their last result.
  package var leftOut: Int
  /// Code blocks of the selected examples.
  package var blocks: Int
  /// Wall seconds of the whole build; nil if not to be shown.
  package var wallSeconds: Double?
  /// The examples' own run times added up; nil if not to be shown.
  package var runSeconds: Double?
  /// Seconds of work by part of the build, added over what runs side by side; nil if not to be shown.
  package var parts: [String: Double]?

  init(_ outcomes: [ExampleOutcome], wallSeconds: Double, parts: [String: Double] = [:]) {
    let selected = outcomes.filter(\.isSelected)
    stored = selected.count(where: \.isStored)
    leftOut = outcomes.count - selected.count
    passed = selected.count { $0.status == .passed }
    failedAsExpected = selected.count { $0.status == .failedAsExpected }
    failed = selected.count { $0.status == .failed }
    notRun = selected.count { $0.status == .notRun }
    blocks = selected.reduce(0) { $0 + $1.blocks }
    self.wallSeconds = wallSeconds
    self.parts = parts
    runSeconds = selected.reduce(0) { $0 + ($1.isStored ? 0 : $1.runSeconds) }
  }

  /// The same counts without times.
  package var withoutTimes: RunSummary {
    var copy = self
    copy.wallSeconds = nil
    copy.runSeconds = nil
    copy.parts = nil
    return copy
  }

  /// The same of a build that takes every result as it is, without times.
  var allStored: RunSummary {
    var copy = withoutTimes
    copy.stored = passed + failedAsExpected + failed + notRun
    return copy
  }
}
