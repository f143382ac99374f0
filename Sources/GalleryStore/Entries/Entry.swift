internal import Foundation
internal import GalleryFiles

// An entry is one line and a payload:
//
//   gallery-cache VERSION KIND KEY-DIGEST PAYLOAD-SHA256 PAYLOAD-LENGTH LF
//   {"key":{"digest":…,"parts":[…]},"value":…}
//
// The line must be, byte for byte, the one that would be written for the payload. A change of any byte is
// noticed: in the line because it is compared, in the payload because it is hashed. The key inside must
// have the digest under which the entry is looked for.

/// A value together with the key it is kept under.
struct Entry<Value: Codable & Sendable>: Sendable {
  /// Bytes that an entry may have.
  static var limit: Int { 64_000_000 }

  var key: CacheKey
  var value: Value
}

/// What stands after an entry's first line.
private struct Payload<Value: Codable>: Codable {
  var key: CacheKey
  var value: Value
}

extension Entry {
  /// The entry as a file.
  func bytes(kind: EntryKind) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let payload = try encoder.encode(Payload(key: key, value: value))
    return Array(EntryLine.text(kind, key.digest, payload).utf8) + payload
  }

  /// Reads an entry of a kind that is kept under a key's digest.
  init(_ bytes: [UInt8], kind: EntryKind, digest: String) throws(EntryFault) {
    let payload = try EntryLine.payload(of: bytes, kind, digest)
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let decoded: Payload<Value>
    do {
      decoded = try decoder.decode(Payload<Value>.self, from: Data(payload))
    } catch {
      throw .form(EntryLine.reason(of: error))
    }
    guard decoded.key.digest == digest else { throw .otherKey }
    key = decoded.key
    value = decoded.value
  }
}
