internal import Synchronization

/// Tells the state of a package's sources, whenever it may have changed.
final class SourceWatcher: Sendable {
  private let places: Mutex<WatchedPlaces>
  private let folders = FolderSignals()

  /// How long nothing may change until what changed counts as written: editors replace a file in several steps.
  private static let pause = Duration.milliseconds(15)
  /// What never rests, such as a log, must not keep the rest waiting.
  private static let mostPauses = 20

  init(_ places: WatchedPlaces) { self.places = Mutex(places) }

  /// One element for the changes since the last.
  var signals: AsyncStream<Void> { folders.signals }

  /// Watches these places from now on; what is new in them counts as changed.
  func watch(_ new: WatchedPlaces) {
    let isOther = places.withLock { old in
      defer { old = new }
      return old != new
    }
    if isOther { folders.signal() }
  }

  /// The state of the sources when nothing has changed for a moment; new folders are watched from then on.
  func settledState() async -> SourceState {
    let places = places.withLock { $0 }
    var (state, found) = places.look()
    for _ in 0..<Self.mostPauses {
      folders.watch(found)
      try? await Task.sleep(for: Self.pause)
      let next = places.look()
      if next.state == state, next.folders == found { break }
      (state, found) = next
    }
    return state
  }
}
