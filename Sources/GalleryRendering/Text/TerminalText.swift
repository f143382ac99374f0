/// Text of a program made safe to show: terminal colours leave, other control characters become visible.
///
/// Rules: `ESC [ … m` (SGR) is dropped; `\r\n` is a line end; every other C0 control but tab and line
/// feed becomes its picture (U+2400…); DEL becomes ␡; C1 controls and characters that turn the
/// direction of text become `\u{…}`; noncharacters become U+FFFD.
enum TerminalText {
  static func visible(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\u{1B}", let end = endOfColour(in: scalars, from: index) {
        index = end
        continue
      }
      if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
        index += 1
        continue
      }
      append(scalar, to: &result)
      index += 1
    }
    return String(result)
  }

  /// True if nothing needs to change: the common case, decided on bytes.
  private static func isPlain(_ text: String) -> Bool {
    let answer = text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where (byte < 0x20 && byte != 0x0A && byte != 0x09) || byte >= 0x7F {
        return false
      }
      return true
    }
    return answer ?? false
  }

  /// The index behind `ESC [ digits ; : m`, nil if that is not what stands there.
  private static func endOfColour(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start + 1
    guard index < scalars.count, scalars[index] == "[" else { return nil }
    index += 1
    while index < scalars.count {
      switch scalars[index] {
      case "0"..."9", ";", ":": index += 1
      case "m": return index + 1
      default: return nil
      }
    }
    return nil
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    let value = scalar.value
    switch value {
    case 0x09, 0x0A: result.append(scalar)
    case 0x00..<0x20: result.append(Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}")
    case 0x7F: result.append("\u{2421}")
    case 0x80...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      result.append(contentsOf: "\\u{\(String(value, radix: 16, uppercase: true))}".unicodeScalars)
    case 0xFDD0...0xFDEF: result.append("\u{FFFD}")
    default: result.append(value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar)
    }
  }
}
