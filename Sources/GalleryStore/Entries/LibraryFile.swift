internal import GalleryDiagnostics
internal import GalleryFiles
internal import GalleryModel

/// The library of a compiled example, as its entry describes it.
struct LibraryFile: Hashable, Codable, Sendable {
  /// Bytes that a library may have.
  static let limit = 512_000_000

  var digest: String
  var length: Int

  /// What a file is now.
  init(reading path: String) throws(EntryFault) {
    var hash = SHA256()
    var length = 0
    try StoreFile.read(path, limit: Self.limit) { piece in
      hash.update(piece)
      length += piece.count
    }
    digest = hash.finalize()
    self.length = length
  }

  /// Where it stands, beside the entry.
  func path(beside entry: String) -> String { "\(entry)-\(digest).so" }

  /// Whether the digest is one: an entry that was made elsewhere could name another folder by it.
  var isWellFormed: Bool { digest.isDigest }
}

/// What the entry of a library holds.
struct KeptLibrary: Codable, Sendable {
  var example: ExampleID
  var file: LibraryFile
  var library: StoredLibrary
}

extension StringProtocol {
  /// Whether it is a digest: 64 lower-case hexadecimal digits.
  var isDigest: Bool { utf8.count == 64 && isHexadecimal }

  var isHexadecimal: Bool {
    utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
  }
}
