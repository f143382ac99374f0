/// The written form of a snapshot: `path NUL size inode modified changed kind digest LF` for each entry.
///
/// It is read at the start of every build, some thousand entries at a time: hence no JSON.
extension FileSnapshot {
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += entry.path.utf8
      bytes.append(0)
      if let stamp = entry.stamp {
        let numbers = "\(stamp.size) \(stamp.inode) \(stamp.modified) \(stamp.changed)"
        bytes += "\(numbers) \(stamp.isFolder ? "d" : "f") \(entry.digest ?? "-")".utf8
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Reads a snapshot; nil if the bytes are none.
  ///
  /// A path may hold any byte but NUL, line feeds included.
  package init?(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    var entries: [Entry] = []
    var start = 0
    while start < bytes.count {
      guard let separator = bytes[start...].firstIndex(of: 0),
        let end = bytes[separator...].firstIndex(of: UInt8(ascii: "\n"))
      else { return nil }
      let path = String(decoding: bytes[start..<separator], as: UTF8.self)
      let fields = bytes[(separator + 1)..<end]
      guard let entry = Self.entry(path, fields) else { return nil }
      entries.append(entry)
      start = end + 1
    }
    self.init(entries: entries)
  }

  private static func entry(_ path: String, _ fields: ArraySlice<UInt8>) -> Entry? {
    if fields.isEmpty { return Entry(path: path) }
    let words = fields.split(separator: UInt8(ascii: " "))
    guard words.count == 6, let size = number(words[0]), let inode = number(words[1]),
      let modified = number(words[2]), let changed = number(words[3])
    else { return nil }
    let digest = String(decoding: words[5], as: UTF8.self)
    return Entry(
      path: path,
      stamp: FileStamp(
        size: size, inode: UInt64(bitPattern: inode), modified: modified, changed: changed,
        isFolder: words[4].elementsEqual("d".utf8)),
      digest: digest == "-" ? nil : digest)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    var isNegative = false
    for (offset, digit) in digits.enumerated() {
      if offset == 0, digit == UInt8(ascii: "-") {
        isNegative = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value &* 10 &+ Int64(digit &- UInt8(ascii: "0"))
    }
    return digits.isEmpty ? nil : isNegative ? -value : value
  }
}
