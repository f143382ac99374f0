internal import Foundation
internal import GalleryFiles

/// One answer of a tool, kept on the disk with the key of its question and a snapshot of what it depends on.
///
/// The file is `SHA-256 of the rest LF key LF count of the value's bytes LF value snapshot`. Whatever is not as
/// it was written counts as nothing: the tool is asked again.
struct Memory {
  /// Absolute path of the file.
  var path: String

  /// The value that was kept under a key, with the snapshot; nil unless nothing in that has changed, some paths left
  /// aside.
  func recall<Value: Decodable>(
    _ type: Value.Type, key: String, besides others: Set<String> = []
  ) -> (value: Value, snapshot: FileSnapshot)? {
    guard let bytes = FileTools.read(path), bytes.count > 130, bytes[64] == Self.lineFeed,
      String(decoding: bytes[65..<130], as: UTF8.self) == key + "\n",
      let end = bytes[130...].firstIndex(of: Self.lineFeed),
      let count = Int(String(decoding: bytes[130..<end], as: UTF8.self)),
      count >= 0, count <= bytes.count - end - 1,
      String(decoding: bytes[..<64], as: UTF8.self) == SHA256.hex(Array(bytes[65...]))
    else { return nil }
    let start = end + 1 + count
    guard let snapshot = FileSnapshot(bytes[start...]),
      snapshot.firstChange(besides: others) == nil,
      let value = try? JSONDecoder().decode(type, from: Data(bytes[(end + 1)..<start]))
    else { return nil }
    return (value, snapshot)
  }

  /// Keeps a value; that it cannot be kept costs a later build time and is no error.
  func keep(_ value: some Encodable, key: String, snapshot: FileSnapshot) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(value) else { return }
    write(Array("\(key)\n\(json.count)\n".utf8) + Array(json) + snapshot.bytes)
  }

  private func write(_ rest: [UInt8]) {
    try? FileTools.write(Array((SHA256.hex(rest) + "\n").utf8) + rest, to: path)
  }

  /// Forgets what was kept.
  func forget() { FileTools.remove(path) }

  private static let lineFeed = UInt8(ascii: "\n")

  /// The key of a question: `what` names its kind, and is changed with what the answer means.
  static func key(_ what: String, _ parts: some Sequence<String>) -> String {
    SHA256.hex(of: [what] + Array(parts))
  }

  /// The time of the file system that holds a folder, which is made; nil if nothing can be written there.
  static func moment(in folder: String) -> Int64? {
    guard (try? FileTools.makeFolder(folder)) != nil else { return nil }
    return FileMoment.now(in: folder)
  }
}
