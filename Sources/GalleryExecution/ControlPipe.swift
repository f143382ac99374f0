internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The end of a pipe by whose closing a launcher is told to stop; closed once, from any thread.
final class ControlPipe: Sendable {
  private let descriptor: Mutex<Int32?>

  init(_ descriptor: Int32) { self.descriptor = Mutex(descriptor) }

  func close() {
    descriptor.withLock { descriptor in
      #if canImport(Darwin)
        if let open = descriptor { _ = Darwin.close(open) }
      #elseif canImport(Glibc)
        if let open = descriptor { _ = Glibc.close(open) }
      #else
        if let open = descriptor { _ = Musl.close(open) }
      #endif
      descriptor = nil
    }
  }
}
