internal import GalleryFiles

/// The first line of an entry.
enum EntryLine {
  private static let magic = "gallery-cache"
  private static let longest = 256

  static func text(_ kind: EntryKind, _ key: String, _ payload: some Collection<UInt8>) -> String {
    "\(magic) \(Cache.version) \(kind.rawValue) \(key) \(SHA256.hex(payload)) \(payload.count)\n"
  }

  /// The payload after a line that is the right one for it.
  static func payload(
    of bytes: [UInt8], _ kind: EntryKind, _ key: String
  ) throws(EntryFault) -> ArraySlice<UInt8> {
    guard let end = bytes.prefix(longest).firstIndex(of: UInt8(ascii: "\n")) else { throw .foreign }
    let line = String(decoding: bytes[...end], as: UTF8.self)
    let words = line.dropLast().split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 6, words[0] == magic, let length = Int(words[5]) else { throw .foreign }
    guard words[1] == "\(Cache.version)" else { throw .version(String(words[1])) }
    guard words[2] == kind.rawValue else { throw .kind(String(words[2])) }
    guard words[3] == key else { throw .otherKey }
    let payload = bytes[(end + 1)...]
    guard payload.count == length else { throw .length(expected: length, found: payload.count) }
    guard line == text(kind, key, payload) else { throw .digest }
    return payload
  }

  /// What a decoder says is wrong, in a few words.
  static func reason(of error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "no '\(key.stringValue)'"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      context.codingPath.last.map { "wrong type of '\($0.stringValue)'" } ?? "wrong type"
    case DecodingError.dataCorrupted(let context): context.debugDescription
    default: "\(error)"
    }
  }
}
