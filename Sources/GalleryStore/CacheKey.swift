internal import GalleryFiles

/// A named part of what an entry depends on.
package struct KeyPart: Hashable, Codable, Sendable {
  package var name: String
  /// Short text, or a digest of what is long.
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// What an entry depends on, in the order in which differences are told.
package struct CacheKey: Hashable, Codable, Sendable {
  package let parts: [KeyPart]
  /// SHA-256 of the names and values, each told apart from its neighbours by its length.
  package let digest: String

  package init(_ parts: [KeyPart]) {
    self.parts = parts
    digest = SHA256.hex(of: parts.flatMap { [$0.name, $0.value] })
  }

  /// Reads a key whose digest fits its parts.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(try container.decode([KeyPart].self, forKey: .parts))
    guard try container.decode(String.self, forKey: .digest) == digest else {
      throw DecodingError.dataCorruptedError(
        forKey: .digest, in: container, debugDescription: "the digest fits other parts")
    }
  }

  /// The first part in which this key differs from another; nil if they are the same.
  ///
  /// A part that only one of the keys has stands with nil for the other.
  package func firstDifference(
    from other: CacheKey
  ) -> (name: String, mine: String?, theirs: String?)? {
    for part in parts {
      let theirs = other.value(of: part.name)
      if theirs != part.value { return (part.name, part.value, theirs) }
    }
    if let added = other.parts.first(where: { value(of: $0.name) == nil }) {
      return (added.name, nil, added.value)
    }
    return zip(parts, other.parts).first { $0 != $1 }.map { ($0.name, $0.value, $1.value) }
  }

  private func value(of name: String) -> String? { parts.first { $0.name == name }?.value }
}
