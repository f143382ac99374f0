internal import GalleryDiagnostics
internal import Synchronization

/// What went wrong beside the examples while they ran, such as a cache that cannot be written: each kind once.
final class Complaints: Sendable {
  private let list = Mutex<[Diagnostic]>([])

  /// Takes a message; of those that differ in nothing but the place only the first counts.
  func add(_ diagnostic: Diagnostic) {
    list.withLock { list in
      if !list.contains(where: { $0.id == diagnostic.id && $0.summary == diagnostic.summary }) {
        list.append(diagnostic)
      }
    }
  }

  /// The messages, in an order that does not depend on what ran first.
  var diagnostics: [Diagnostic] {
    list.withLock { $0 }.sorted {
      ($0.id, $0.summary, $0.location?.path ?? "") < ($1.id, $1.summary, $1.location?.path ?? "")
    }
  }
}
