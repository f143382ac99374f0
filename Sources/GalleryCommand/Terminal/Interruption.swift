internal import ArgumentParser
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Turns Ctrl-C and a polite kill into cancellation, so that children end and nothing is left behind.
enum Interruption {
  /// Runs the body in a task that SIGINT, SIGTERM and SIGHUP cancel; then `message` is written and the
  /// command ends with `code`.
  ///
  /// A second signal ends it at once: what takes long may not look for the first.
  static func cancelling<Value: Sendable>(
    saying message: String, code: Int32 = 130, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await body() }
    let count = Mutex(0)
    let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        task.cancel()
        if count.withLock({ count in
          count += 1; return count
        }) > 1 {
          _exit(code)
        }
      }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
    }
    do {
      return try await task.value
    } catch  where task.isCancelled {
      Terminal.error(message)
      throw ExitCode(code)
    }
  }
}
