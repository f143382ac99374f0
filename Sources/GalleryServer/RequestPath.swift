/// What a request asks for: a file or folder of a site by its parts.
///
/// A path can only lead down. Refused is whatever a file system could read in another way than a browser shows it:
/// `.` and `..`, hidden names, empty parts, and separators or control characters behind an escape.
struct RequestPath: Hashable, Sendable {
  /// Decoded names from the site's folder down; empty for the folder itself.
  var parts: [String]
  /// True if the path ends in `/`.
  var isFolder: Bool

  enum Problem: Error {
    /// No path as a browser would send it.
    case malformed
    /// A path to which no file of a site can stand.
    case impossible
  }

  /// Reads the target of a request line, `/guides/a.html?query`.
  init(target: String) throws(Problem) {
    // A proxy is asked with a whole address, and this is none.
    guard target.utf8.first == UInt8(ascii: "/") else { throw .malformed }
    let path = target.prefix { $0 != "?" && $0 != "#" }
    var names = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    isFolder = names.last?.isEmpty ?? true
    if isFolder { _ = names.popLast() }
    parts = []
    for name in names {
      let decoded = try Self.decoded(name)
      guard !decoded.isEmpty, !decoded.hasPrefix("."), !decoded.contains(where: Self.isForeign)
      else { throw .impossible }
      parts.append(decoded)
    }
  }

  /// The file that is shown: a folder shows its index.
  var file: String { (isFolder ? parts + ["index.html"] : parts).joined(separator: "/") }

  private static func isForeign(_ character: Character) -> Bool {
    character == "/" || character == "\\"
      || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  private static func decoded(_ name: Substring) throws(Problem) -> String {
    var bytes: [UInt8] = []
    var rest = name.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { throw .malformed }
      bytes.append(high << 4 | low)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    return text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
