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

  init(_ results: [ExampleResult], wallSeconds: Double) {
    let selected = results.filter(\.isSelected)
    let entries = selected.map(\.entry)
    stored = selected.count(where: \.isStored)
    leftOut = results.count - selected.count
    let statuses = entries.map { RunReport.Status($0.execution.outcome) }
    passed = statuses.count { $0 == .passed }
    failedAsExpected = statuses.count { $0 == .failedAsExpected }
    failed = statuses.count { $0 == .failed }
    notRun = statuses.count { $0 == .notRun }
    blocks = entries.reduce(0) { $0 + $1.example.codeBlocks.count }
    self.wallSeconds = wallSeconds
    runSeconds = selected.reduce(0) { $0 + ($1.isStored ? 0 : $1.entry.execution.runSeconds) }
  }

  /// The same counts without times.
  package var withoutTimes: RunSummary {
    var copy = self
    copy.wallSeconds = nil
    copy.runSeconds = nil
    return copy
  }
}
