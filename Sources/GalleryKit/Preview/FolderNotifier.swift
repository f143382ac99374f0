#if os(Linux)
  internal import Dispatch
  #if canImport(Glibc)
    internal import Glibc
  #else
    internal import Musl
  #endif

  /// The system's own messages about folders (inotify); what they say is left aside, as only that one came counts.
  final class FolderNotifier: Sendable {
    private let descriptor: Int32
    // Invariant: resumed by `init` and cancelled by `deinit`, and touched by nobody else.
    nonisolated(unsafe) private let source: any DispatchSourceRead

    /// Nil if the system has no more of these to give.
    init?(onChange: @escaping @Sendable () -> Void) {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      self.descriptor = descriptor
      source = DispatchSource.makeReadSource(
        fileDescriptor: descriptor, queue: .global(qos: .userInitiated))
      source.setEventHandler {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while read(descriptor, &buffer, buffer.count) > 0 {}
        onChange()
      }
      source.setCancelHandler { close(descriptor) }
      source.resume()
    }

    deinit { source.cancel() }

    /// Watches a folder; one that is gone needs no watch.
    ///
    /// - Returns: false if the system cannot watch one more.
    func watch(_ folder: String) -> Bool {
      let events =
        IN_CREATE | IN_DELETE | IN_MOVE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_ONLYDIR
      return inotify_add_watch(descriptor, folder, UInt32(bitPattern: Int32(events))) >= 0
        || errno == ENOENT || errno == ENOTDIR
    }
  }
#endif
