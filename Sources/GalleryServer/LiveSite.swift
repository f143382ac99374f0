internal import Foundation

/// The state of a served site, and who wants to hear of its changes.
package actor LiveSite {
  private let session = String(UInt32.random(in: 0 ... .max), radix: 36)
  private var number = 0
  private var errors: [String] = []
  private var listeners: [UUID: AsyncStream<LiveEvent>.Continuation] = [:]

  package init() {}

  /// The name of the build that is served: another in each run of the server.
  var build: String { "\(session)-\(number)" }

  /// Tells everyone that looks at the site of a build.
  package func publish(_ update: SiteUpdate) {
    let before = build
    if !update.changes.isEmpty { number += 1 }
    errors = update.errors
    let event = LiveEvent(build: build, after: before, changes: update.changes, errors: errors)
    for listener in listeners.values { listener.yield(event) }
  }

  /// The state now, then each change.
  ///
  /// A listener that does not keep up misses the oldest: what it hears next names a build that it does not know.
  func events() -> AsyncStream<LiveEvent> {
    let name = UUID()
    let (stream, continuation) = AsyncStream<LiveEvent>.makeStream(
      bufferingPolicy: .bufferingNewest(16))
    continuation.yield(LiveEvent(build: build, after: nil, changes: [], errors: errors))
    continuation.onTermination = { _ in Task { await self.forget(name) } }
    listeners[name] = continuation
    return stream
  }

  private func forget(_ name: UUID) { listeners[name] = nil }
}
