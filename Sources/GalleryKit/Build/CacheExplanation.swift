internal import Foundation
package import GalleryModel
internal import GalleryStore

/// Why an example would run in the next build, or that it would not.
package struct CacheExplanation: Codable, Equatable, Sendable {
  package enum Finding: String, Codable, Sendable {
    /// The kept result is taken.
    case kept
    /// Nothing is kept of this example.
    case absent
    /// What is kept depends on something else than the example does now.
    case differs
    /// A result is kept, and the example runs all the same: it failed, or it says so.
    case runsAgain
    /// It never runs: it has no code, cannot be read, or says so.
    case never
  }

  package var example: ExampleID
  package var finding: Finding
  /// The first part of the key in which the nearest kept result differs.
  package var part: String?
  /// What that part is now and was then; nil where it was not there.
  package var now: String?
  package var then: String?
  /// True if the library of the example need not be compiled.
  package var isCompiled: Bool

  init(of prepared: PreparedExample, _ worker: ExampleWorker) {
    example = prepared.example.id
    isCompiled = worker.hasLibrary(for: prepared)
    let key = worker.key(of: prepared)
    if worker.neverRuns(prepared) {
      finding = .never
      return
    }
    if let stored = worker.storedResult(of: prepared) {
      finding = stored.isReusable && prepared.example.options.caches ? .kept : .runsAgain
      return
    }
    // The nearest is the one whose first difference comes last.
    let nearest = worker.cache.results(of: example)
      .compactMap { kept in
        kept.firstDifference(from: key).map { difference in
          (
            position: kept.parts.firstIndex { $0.name == difference.name } ?? kept.parts.count,
            difference
          )
        }
      }
      .max { $0.position < $1.position }
    guard let nearest else {
      let hasSame = worker.cache.results(of: example).contains(key)
      finding = hasSame ? .differs : .absent
      if hasSame { part = "lines" }
      return
    }
    finding = .differs
    part = nearest.1.name
    now = nearest.1.theirs
    then = nearest.1.mine
  }

  /// JSON with sorted keys, ending in a line end.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}
