internal import Synchronization

/// Where a build spends its time, part by part: seconds of work, added over whatever runs side by side.
final class StageTimes: Sendable {
  enum Part: String, CaseIterable {
    case read, package, compile, run, render, index, write
  }

  private let seconds = Mutex<[Part: Double]>([:])

  /// Runs the body and adds its wall seconds to a part.
  func measure<Value>(
    _ part: Part, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Value
  ) async rethrows -> Value {
    let start = ContinuousClock.now
    defer { add(part, since: start) }
    return try await body()
  }

  /// The same for a body that does not wait.
  func measure<Value>(_ part: Part, _ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    defer { add(part, since: start) }
    return try body()
  }

  /// Adds the wall seconds since a moment to a part.
  func add(_ part: Part, since start: ContinuousClock.Instant) {
    let duration = (ContinuousClock.now - start) / .seconds(1)
    seconds.withLock { $0[part, default: 0] += duration }
  }

  /// Seconds by the name of the part, of every part.
  var parts: [String: Double] {
    seconds.withLock { seconds in
      Dictionary(uniqueKeysWithValues: Part.allCases.map { ($0.rawValue, seconds[$0] ?? 0) })
    }
  }
}
