import Foundation
import GalleryDiagnostics
import GalleryDisplay
import GalleryModel

@testable import GalleryStore

/// A cache in a folder of its own, removed with the value.
final class TemporaryCache {
  let folder: URL
  let cache: Cache

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "gallery-cache-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    cache = Cache(folder: folder.appending(path: "cache"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of a file beside the cache.
  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  /// Every file below the cache, sorted.
  func files() -> [String] {
    let names = try? FileManager.default.subpathsOfDirectory(
      atPath: cache.folder.path(percentEncoded: false))
    return (names ?? []).sorted()
  }

  /// Keeps a compiled example whose library holds the given bytes; a new file, as linkers write it.
  @discardableResult
  func keepLibrary(
    _ key: CacheKey, _ example: ExampleID = Samples.example, bytes: [UInt8] = Samples.libraryBytes
  ) throws -> Diagnostic? {
    let path = path("built.so")
    try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    return cache.keep(Samples.library, at: path, for: key, of: example)
  }
}

/// Values that the tests keep.
enum Samples {
  static let example = ExampleID("a/b")
  static let libraryBytes: [UInt8] = Array("\u{7F}ELF and more".utf8)

  static let library = StoredLibrary(
    entryPoint: "a_b_main",
    columnMap: ColumnMap([ColumnMap.Insertion(line: 3, column: 1, count: 14)]), showsValues: true,
    optimized: false, warnings: [Diagnostic("unused", .warning, "variable is unused")],
    seconds: 0.25)

  static func key(_ value: String = "1") -> CacheKey {
    CacheKey([KeyPart("tool", "1.0"), KeyPart("source", value)])
  }

  static func result(_ text: String = "hello", of example: ExampleID = example) -> StoredResult {
    StoredResult(
      execution: Execution(
        example: example, outcome: .passed,
        blocks: [
          BlockResult(
            index: 0, status: .completed,
            outputs: [.stream(StreamOutput(name: .stdout, text: text))], seconds: 0.1)
        ]), placement: "p", isPlaced: true)
  }
}

extension Lookup {
  /// The value; nil if there is none.
  var value: Value? { if case .found(let value) = self { value } else { nil } }
  /// The warning; nil if nothing was dropped.
  var warning: Diagnostic? {
    if case .dropped(let warning) = self { warning } else { nil }
  }
  /// Whether nothing was there.
  var isAbsent: Bool { if case .absent = self { true } else { false } }
}
