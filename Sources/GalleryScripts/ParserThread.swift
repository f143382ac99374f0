internal import Foundation
internal import Synchronization

/// How long the parser may take for one text.
package enum ParserLimit {
  /// Some thousand times what it takes for a long example, as machines may be busy.
  package static let standard = Duration.seconds(30)
}

/// A thread on which the parser can read any text without harm to the program.
///
/// swift-syntax takes a frame of the stack for each member of a chain, and several times the time for each
/// further `[` in `[[[…`. So the stack grows with the text (it is only reserved, a page is taken when it is
/// used), and who waits can stop waiting.
enum ParserThread {
  /// Bytes of stack for a byte of text: `a<a<…` takes the most that was found, some 2100.
  private static let stackPerByte = 4096

  /// The body's value, nil if it took longer than the limit: it then goes on until the program ends, and its
  /// value is lost.
  static func run<Value: Sendable>(
    on text: SourceLines, limit: Duration, _ body: @escaping @Sendable () -> Value
  ) -> Value? {
    let result = Result<Value>()
    let thread = Thread { result.finish(body()) }
    let wanted = (16 << 20) + text.bytes.count * stackPerByte
    // The system refuses a thread whose stack would not fit into the machine.
    thread.stackSize = min(wanted, Int(clamping: ProcessInfo.processInfo.physicalMemory / 2))
    thread.start()
    return result.wait(limit: limit)
  }

  /// A value that one thread leaves for another.
  private final class Result<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let isThere = DispatchSemaphore(value: 0)

    func finish(_ value: sending Value) {
      self.value.withLock { $0 = value }
      isThere.signal()
    }

    func wait(limit: Duration) -> Value? {
      _ = isThere.wait(timeout: .now() + limit / .seconds(1))
      return value.withLock { $0 }
    }
  }
}
