/// How a path stands in the heading of a diff.
///
/// As git writes it: between quotation marks and with the escapes of C if it holds such a mark, a backslash or a
/// control character; with a tab behind it if it holds a blank, as what follows a blank would be taken for a date.
enum DiffPath {
  static func written(_ path: String) -> String {
    guard path.utf8.contains(where: needsEscape) else {
      return path.utf8.contains(UInt8(ascii: " ")) ? path + "\t" : path
    }
    var bytes = [UInt8(ascii: "\"")]
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case _ where needsEscape(byte):
        let octal = String(byte, radix: 8)
        bytes += Array("\\\(String(repeating: "0", count: 3 - octal.utf8.count))\(octal)".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
