package import GalleryModel

extension Cache {
  /// What the build of one of several parts of the examples used.
  package struct ShardRecord: Codable, Hashable, Sendable {
    /// The result of one example of the part.
    package struct Result: Codable, Hashable, Sendable {
      package var example: ExampleID
      /// The digest of the key of its result.
      package var key: String

      package init(example: ExampleID, key: String) {
        self.example = example
        self.key = key
      }
    }

    /// Which of the parts it is, counted from 1.
    package let index: Int
    /// How many parts there are.
    package let count: Int
    /// Digest of the sources of all examples.
    package let sources: String
    /// What the parts share, named so that a difference can be told.
    package let parts: [KeyPart]
    /// Sorted by example.
    package let examples: [Result]

    package init(
      index: Int, count: Int, sources: String, parts: [KeyPart], examples: [Result]
    ) {
      self.index = index
      self.count = count
      self.sources = sources
      self.parts = parts
      self.examples = examples.sorted { $0.example < $1.example }
    }

    /// Such as `1-of-4`, the name of its file.
    package var name: String { "\(index)-of-\(count)" }

    /// Whether two parts belong to the same whole.
    package func fits(_ other: ShardRecord) -> Bool {
      count == other.count && sources == other.sources && parts == other.parts
    }

    /// The first thing in which two parts that do not fit differ.
    package func firstDifference(
      from other: ShardRecord
    ) -> (name: String, mine: String?, theirs: String?)? {
      if count != other.count { return ("number of shards", "\(count)", "\(other.count)") }
      return CacheKey(parts).firstDifference(from: CacheKey(other.parts))
        ?? (sources == other.sources ? nil : ("sources", sources, other.sources))
    }
  }
}
