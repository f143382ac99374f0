package import GalleryDiagnostics
package import GalleryModel

/// What happens during a build, for whoever shows it.
package enum BuildEvent: Sendable {
  /// A stage began.
  case began(Stage)
  /// A line that SwiftPM wrote.
  case output(String)
  /// How many examples are compiled and how many have run.
  case progress(compiled: Int, ran: Int, total: Int)
  /// An example is done.
  case finished(Gallery.Entry)

  package enum Stage: String, Sendable {
    case reading = "Reading examples"
    case building = "Building libraries"
    case running = "Running examples"
    case rendering = "Rendering"
    case writing = "Writing the site"
  }
}

/// What a build leaves behind.
package struct BuildResult: Sendable {
  package var gallery: Gallery
  package var report: RunReport
  /// The first page of the website.
  package var index: String
  /// Every message of the build but the examples' own failures.
  package var diagnostics: [Diagnostic]
  /// Package-relative path of each example to its text, for excerpts.
  package var sources: [String: String]
  package var files: SiteWriter.Report

  package var hasFailures: Bool {
    report.summary.failed > 0 || diagnostics.contains { $0.severity == .error }
  }
}
