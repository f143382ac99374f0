internal import Foundation
package import GalleryDiagnostics

/// Records of the parts in which the examples of a package were built.
extension Cache {
  /// Records what a part used, in place of an older record of the same part.
  ///
  /// Records that belong to another whole are removed.
  /// - Returns: a warning if the record cannot be written.
  @discardableResult
  package func record(_ shard: ShardRecord) -> Diagnostic? {
    for other in shards() where !other.fits(shard) { StoreFile.remove(shardPath(other.name)) }
    let entry = Entry(key: Self.shardKey(shard.name), value: shard)
    return keep(entry, .shard, at: shardPath(shard.name), of: "record of shard \(shard.name)")
  }

  /// The records, sorted by the number of the part.
  package func shards() -> [ShardRecord] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: "\(root)/\(EntryKind.shard.folder)")
    return (names ?? []).compactMap { try? shard($0) }
      .sorted { ($0.index, $0.count) < ($1.index, $1.count) }
  }

  /// Reads and verifies the record of a name.
  func shard(_ name: String) throws(EntryFault) -> ShardRecord {
    guard Self.isShardName(name) else { throw .foreign }
    let entry: Entry<ShardRecord> = try read(
      .shard, at: shardPath(name), for: Self.shardKey(name).digest)
    guard entry.value.name == name else { throw .otherKey }
    return entry.value
  }

  /// The path of a record.
  func shardPath(_ name: String) -> String { "\(root)/\(EntryKind.shard.folder)/\(name)" }

  /// Whether a file's name is that of a record, such as `1-of-4`.
  static func isShardName(_ name: String) -> Bool {
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    guard words.count == 3, let index = Int(words[0]), let count = Int(words[2]) else {
      return false
    }
    return 1 <= index && index <= count && "\(index)-of-\(count)" == name
  }

  /// The name is the key, so that a record under another name is noticed.
  private static func shardKey(_ name: String) -> CacheKey { CacheKey([KeyPart("shard", name)]) }
}
