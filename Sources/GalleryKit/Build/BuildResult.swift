package import GalleryDiagnostics

/// What a build leaves behind.
package struct BuildResult: Sendable {
  /// The whole run; nil unless it was asked for.
  package var report: RunReport?
  /// Counts and times, also where the report leaves the times out.
  package var summary: RunSummary
  /// The first page of the website; nil if none was written.
  package var index: String?
  /// Site paths of the files that are not what they were before the build, and of those that are gone, sorted.
  package var changes: [String] = []
  /// Every message: first what was noticed, then what the selected examples gave.
  package var diagnostics: [Diagnostic]
  /// Package-relative path to text, for excerpts: examples, and pages with a message.
  package var sources: [String: String]

  /// Whether an example failed that was not expected to, or anything else was wrong.
  package var hasFailures: Bool { diagnostics.contains { $0.severity == .error } }
}
