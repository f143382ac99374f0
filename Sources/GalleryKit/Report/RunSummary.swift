package import GalleryModel

/// What a build ends with: counts, and how long it took.
package struct RunSummary: Codable, Equatable, Sendable {
  package var passed: Int
  package var failedAsExpected: Int
  package var failed: Int
  package var notRun: Int
  /// Code blocks of all examples.
  package var blocks: Int
  /// Wall seconds of the whole build; nil if not to be shown.
  package var wallSeconds: Double?
  /// The examples' own run times added up; nil if not to be shown.
  package var runSeconds: Double?

  package init(_ entries: [Gallery.Entry], wallSeconds: Double) {
    let statuses = entries.map { RunReport.Status($0.execution.outcome) }
    passed = statuses.count { $0 == .passed }
    failedAsExpected = statuses.count { $0 == .failedAsExpected }
    failed = statuses.count { $0 == .failed }
    notRun = statuses.count { $0 == .notRun }
    blocks = entries.reduce(0) { $0 + $1.example.codeBlocks.count }
    self.wallSeconds = wallSeconds
    runSeconds = entries.reduce(0) { $0 + $1.execution.runSeconds }
  }

  /// The same counts without times.
  package var withoutTimes: RunSummary {
    var copy = self
    copy.wallSeconds = nil
    copy.runSeconds = nil
    return copy
  }
}
