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
    case testing = "Testing the documentation"
    case writing = "Writing the site"
  }
}
