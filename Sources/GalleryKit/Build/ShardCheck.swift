internal import GalleryDiagnostics
internal import GalleryFiles
internal import GalleryModel
internal import GalleryStore

/// What the shares of a build on several machines say of their sources, and whether they fit together.
struct ShardCheck {
  /// The record that a share leaves: what all shares must agree on, part by part.
  static func record(
    _ shard: Shard, keys: [(id: ExampleID, key: CacheKey)], members: Set<ExampleID>,
    seconds: [ExampleID: Double]
  ) -> Cache.ShardRecord {
    let times = seconds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    var parts = [KeyPart("list of examples", SHA256.hex(of: keys.map(\.id.path)))]
    parts += sharedParts(of: keys)
    parts += keys.map { KeyPart("example '\($0.id)'", $0.key.digest) }
    parts.append(KeyPart("recorded times, which balance the shares", SHA256.hex(of: times)))
    return Cache.ShardRecord(
      index: shard.index, count: shard.count, sources: CacheKey(parts).digest, parts: parts,
      examples: keys.filter { members.contains($0.id) }.map {
        .init(example: $0.id, key: $0.key.digest)
      })
  }

  /// The parts of keys that are the same for all examples.
  private static func sharedParts(of keys: [(id: ExampleID, key: CacheKey)]) -> [KeyPart] {
    guard let first = keys.first?.key.parts else { return [] }
    return first.filter { part in keys.allSatisfy { $0.key.parts.contains(part) } }
  }

  /// Why a site cannot be made of what the cache holds; nil if nothing is missing.
  ///
  /// `missing` are the examples without a result, with their keys of now.
  static func diagnostic(
    _ missing: [(id: ExampleID, key: CacheKey?)], _ shards: [Cache.ShardRecord]
  ) -> Diagnostic? {
    if let first = shards.first, let other = shards.first(where: { !$0.fits(first) }) {
      let difference = first.firstDifference(from: other)?.name ?? "list of their parts"
      return Diagnostic(
        "shards-disagree", .error,
        "shares \(name(first)) and \(name(other)) were not made of the same sources",
        notes: [
          .init("the first difference is the \(difference)"),
          .init("run every share on the same commit, with the same cache at its start"),
        ])
    }
    guard !missing.isEmpty else { return nil }
    var notes = missing.prefix(8).map { one in Diagnostic.Note(reason(one.id, one.key, shards)) }
    if missing.count > 8 { notes.append(.init("and \(missing.count - 8) more")) }
    if let count = shards.first?.count, shards.count < count {
      let absent = Set(1...count).subtracting(shards.map(\.index)).sorted()
      notes.append(
        .init(
          "of \(count) shares these are not in the cache: "
            + absent.map(String.init).joined(separator: ", ")))
    }
    return Diagnostic(
      "missing-results", .error,
      "\(missing.count) example\(missing.count == 1 ? " has" : "s have") no result in the cache",
      notes: notes)
  }

  private static func reason(
    _ id: ExampleID, _ key: CacheKey?, _ shards: [Cache.ShardRecord]
  ) -> String {
    for shard in shards {
      guard let left = shard.examples.first(where: { $0.example == id }) else { continue }
      return left.key == key?.digest
        ? "'\(id)': share \(name(shard)) ran it and could not keep the result"
        : "'\(id)': share \(name(shard)) ran another version of it, or of what it depends on"
    }
    return "'\(id)': `gallery cache explain \(id)` names what differs from the kept results"
  }

  private static func name(_ shard: Cache.ShardRecord) -> String { "\(shard.index)/\(shard.count)" }
}
