import Foundation
import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryStore

/// Nothing that is not exactly what was written is ever taken for a result.
@Suite struct DamagedEntryTests {
  private let home: TemporaryCache
  private var cache: Cache { home.cache }
  private let key = Samples.key()
  private let path: String
  private let good: [UInt8]

  init() throws {
    home = try TemporaryCache()
    path = home.cache.path(.result, key.digest)
    #expect(home.cache.keep(Samples.result(), for: key) == nil)
    good = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func put(_ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Looks the entry up; expects that it is dropped with a warning, removed, and can be kept again.
  private func expectDropped(_ reason: String) throws {
    let warning = try #require(cache.result(for: key, of: Samples.example).warning)
    #expect(warning.id == "cache-entry" && warning.severity == .warning)
    #expect(warning.location?.path == path)
    #expect(warning.summary.contains(reason), "\(warning.summary)")
    #expect(cache.result(for: key, of: Samples.example).isAbsent)
    #expect(cache.keep(Samples.result(), for: key) == nil)
    #expect(cache.result(for: key, of: Samples.example) == .found(Samples.result()))
  }

  @Test func `an entry with any byte changed is dropped`() throws {
    for position in good.indices {
      for change: UInt8 in [1, 0x20, 0xFF] {
        var bytes = good
        bytes[position] ^= change
        try put(bytes)
        let found = cache.result(for: key, of: Samples.example)
        #expect(found.warning?.id == "cache-entry", "byte \(position) ^ \(change)")
      }
    }
  }

  @Test func `an entry cut off or continued anywhere is dropped`() throws {
    for length in good.indices {
      try put(good[..<length])
      let found = cache.result(for: key, of: Samples.example)
      #expect(found.warning?.id == "cache-entry", "\(length) bytes")
    }
    for more: [UInt8] in [[0], [10], Array(" ".utf8), good] {
      try put(good + more)
      try expectDropped("bytes in place of")
    }
  }

  @Test func `an entry under another's name is dropped`() throws {
    let other = Samples.key("2")
    #expect(cache.keep(Samples.result("two"), for: other) == nil)
    try put(try Data(contentsOf: URL(fileURLWithPath: cache.path(.result, other.digest))))
    try expectDropped("it belongs to another key")
  }

  @Test func `an entry whose line was made to fit another key is dropped`() throws {
    let other = try Entry(key: Samples.key("2"), value: PackedResult(Samples.result()))
      .bytes(kind: .result)
    let text = String(decoding: other, as: UTF8.self)
    try put(text.replacing(Samples.key("2").digest, with: key.digest, maxReplacements: 1).utf8)
    try expectDropped("it belongs to another key")
  }

  @Test func `an entry of another kind or version is dropped`() throws {
    try put(try Entry(key: key, value: PackedResult(Samples.result())).bytes(kind: .shard))
    try expectDropped("it is a shard")
    try put(String(decoding: good, as: UTF8.self).replacing("cache 2", with: "cache 3").utf8)
    try expectDropped("it is of version 3")
  }

  @Test func `an entry whose hash fits and whose contents do not is dropped`() throws {
    try put(try Entry(key: key, value: ["no": "result"]).bytes(kind: .result))
    try expectDropped("its contents are not what this version writes")
  }

  @Test(arguments: [
    "", "{", "null", "gallery-cache 2 result\n", String(repeating: "x", count: 999),
  ])
  func `a foreign file is dropped`(text: String) throws {
    try put(text.utf8)
    try expectDropped("it is no entry of a cache")
  }

  @Test func `a folder, a link or a pipe in place of an entry is dropped and not followed`() throws
  {
    let files = FileManager.default
    try files.removeItem(atPath: path)
    try files.createDirectory(atPath: path + "/full", withIntermediateDirectories: true)
    try expectDropped("a folder stands in its place")

    let elsewhere = home.path("elsewhere")
    try Data(good).write(to: URL(fileURLWithPath: elsewhere))
    try files.removeItem(atPath: path)
    try files.createSymbolicLink(atPath: path, withDestinationPath: elsewhere)
    try expectDropped("a symbolic link stands in its place")
    #expect(files.fileExists(atPath: elsewhere))

    try files.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    try expectDropped("something that is no file stands in its place")
  }

  @Test func `a folder in place of an entry does not keep a result from being kept`() throws {
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(
      atPath: path + "/full", withIntermediateDirectories: true)
    #expect(cache.keep(Samples.result(), for: key) == nil)
    #expect(cache.result(for: key, of: Samples.example) == .found(Samples.result()))
  }

  @Test(.enabled(if: geteuid() != 0))
  func `an entry that cannot be read is dropped`() throws {
    chmod(path, 0)
    try expectDropped("it cannot be read")
  }

  @Test func `an entry larger than the limit is dropped without being read`() throws {
    truncate(path, off_t(Entry<PackedResult>.limit + 1))
    try expectDropped("it is larger than 64 MB")
  }
}
