internal import Foundation
internal import GalleryFiles
internal import GalleryModel
internal import GalleryScripts
internal import GalleryStore

/// Reads examples side by side; one that was read before comes from the cache.
///
/// The parser takes some milliseconds for an example, the cache some tenths of one. What another build of the tool
/// read does not count: it may read in another way.
struct ExampleReader: Sendable {
  private static let tool: String = {
    let stamp = Bundle.main.executablePath.flatMap { FileStamp(of: $0) }
    return "\(GalleryVersion.current) \(stamp.map { "\($0.size) \($0.modified)" } ?? "-")"
  }()

  var defaults: ExampleOptions
  var cache: Cache
  var jobs: Int

  /// An example, and the key under which it is kept.
  struct Reading: Sendable {
    var prepared: PreparedExample
    var key: String
  }

  /// The examples in the order of their sources.
  func read(_ sources: [ExampleSource]) async -> [Reading] {
    let width = max(1, min(jobs, sources.count))
    return await withTaskGroup(of: [(Int, Reading)].self) { group in
      for lane in 0..<width {
        group.addTask {
          stride(from: lane, to: sources.count, by: width).map { ($0, read(sources[$0])) }
        }
      }
      var readings = [Reading?](repeating: nil, count: sources.count)
      for await lane in group { for (index, reading) in lane { readings[index] = reading } }
      return readings.compactMap(\.self)
    }
  }

  private func read(_ source: ExampleSource) -> Reading {
    let key = CacheKey([
      KeyPart("path", source.path), KeyPart("name", source.id.path),
      KeyPart("text", SHA256.hex(Array(source.text.utf8))),
      KeyPart("defaults", defaults.words), KeyPart("tool", Self.tool),
    ])
    if let kept = cache.source(for: key) { return Reading(prepared: kept, key: key.digest) }
    let prepared = ExampleParser(defaults: defaults).prepare(source)
    cache.keep(prepared, for: key)
    return Reading(prepared: prepared, key: key.digest)
  }
}

extension ExampleOptions {
  /// All options in one text, for a key.
  fileprivate var words: String {
    [
      title ?? "-", order.map(String.init) ?? "-", expectedFailure?.written ?? "-",
      timeout.map { "\($0)" } ?? "-", "\(runs)", thumbnail ?? "-", "\(tags)",
      "\(capture.map(\.rawValue).sorted())", "\(optimize)", "\(inputs)", "\(environment)",
      "\(caches)", "\(normalizers)",
    ].joined(separator: "|")
  }
}
