internal import Foundation
internal import GalleryFiles

/// SHA-256 digests of files, remembered from run to run while length and time of a file stay the same.
struct FileDigests: Codable {
  private struct Entry: Codable {
    var stamp: String
    var digest: String
  }

  private var entries: [String: Entry] = [:]

  /// What an earlier run wrote, or nothing.
  init(savedAt path: String) {
    guard let bytes = FileTools.read(path),
      let saved = try? JSONDecoder().decode(FileDigests.self, from: Data(bytes))
    else { return }
    entries = saved.entries
  }

  /// The digest of a file; nil if there is none.
  mutating func digest(of path: String) -> String? {
    guard let stamp = FileTools.stamp(path) else { return nil }
    if let entry = entries[path], entry.stamp == stamp { return entry.digest }
    guard let bytes = FileTools.read(path) else { return nil }
    let digest = SHA256.hex(bytes)
    entries[path] = Entry(stamp: stamp, digest: digest)
    return digest
  }

  func save(at path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try FileTools.write(Array(try encoder.encode(self)), to: path)
  }
}
