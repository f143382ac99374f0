internal import Dispatch
internal import Foundation
internal import Synchronization

/// Says that something may have changed in some folders; what it was is for the listener to find out.
///
/// On Linux the system tells (inotify). Elsewhere, and where it cannot watch as many folders, the signal comes from a
/// clock.
final class FolderSignals: Sendable {
  let signals: AsyncStream<Void>
  private let send: AsyncStream<Void>.Continuation
  private let clock = Mutex<Task<Void, Never>?>(nil)
  #if os(Linux)
    private let notifier: FolderNotifier?
  #endif

  init() {
    (signals, send) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    #if os(Linux)
      notifier = FolderNotifier { [send] in send.yield() }
    #endif
  }

  deinit { clock.withLock { $0?.cancel() } }

  /// Watches folders, each for what is in it and not below; more than once changes nothing.
  func watch(_ folders: [String]) {
    #if os(Linux)
      if let notifier, folders.allSatisfy(notifier.watch) { return }
    #endif
    clock.withLock { clock in
      guard clock == nil else { return }
      clock = Task { [send] in
        while !Task.isCancelled {
          try? await Task.sleep(for: .milliseconds(200))
          send.yield()
        }
      }
    }
  }

  /// Gives a signal as if something had changed.
  func signal() { send.yield() }
}
