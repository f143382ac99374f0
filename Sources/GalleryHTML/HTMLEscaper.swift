#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Writes characters so that no browser takes them for markup, in text and in quoted attributes.
///
/// - `&`, `<`, `>` and `"` become entities.
/// - A carriage return, alone or before a line feed, becomes the line feed that a browser would read.
/// - The other control characters of ASCII but the tab, which HTML forbids, become their pictures:
///   the escape character is shown as `␛`.
/// - Controls from U+0080 to U+009F and noncharacters, which HTML forbids too, become U+FFFD.
///
/// Runs without such a byte are found by the C library and copied whole: pages of several hundred
/// kilobytes cost little even where Swift is not optimised.
package enum HTMLEscaper {
  /// The escaped text.
  package static func escape(_ text: String) -> String {
    var buffer: [UInt8] = []
    append(text, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// Adds the escaped text to a buffer.
  static func append(_ text: String, to buffer: inout [UInt8]) {
    let count = text.utf8.count
    text.withCString { start in
      start.withMemoryRebound(to: UInt8.self, capacity: count + 1) { bytes in
        var position = 0
        while position < count {
          let run = strcspn(start + position, stops)
          buffer.append(contentsOf: UnsafeBufferPointer(start: bytes + position, count: run))
          position += run
          if position < count {
            position += appendSpecial(UnsafePointer(bytes + position), to: &buffer)
          }
        }
      }
    }
  }

  /// Adds what stands for the character at which a run stopped, and tells how many bytes it had.
  ///
  /// The bytes are valid UTF-8 and end with a zero, so that what a lead byte announces is there.
  private static func appendSpecial(
    _ bytes: UnsafePointer<UInt8>, to buffer: inout [UInt8]
  ) -> Int {
    switch bytes[0] {
    case 0x22: buffer.append(contentsOf: "&quot;".utf8)
    case 0x26: buffer.append(contentsOf: "&amp;".utf8)
    case 0x3C: buffer.append(contentsOf: "&lt;".utf8)
    case 0x3E: buffer.append(contentsOf: "&gt;".utf8)
    case 0x0D:
      buffer.append(0x0A)
      return bytes[1] == 0x0A ? 2 : 1
    case 0x7F: buffer.append(contentsOf: "\u{2421}".utf8)
    case 0x00..<0x20: buffer.append(contentsOf: [0xE2, 0x90, 0x80 + bytes[0]])
    default: return appendMultibyte(bytes, to: &buffer)
    }
    return 1
  }

  private static func appendMultibyte(
    _ bytes: UnsafePointer<UInt8>, to buffer: inout [UInt8]
  ) -> Int {
    let (length, isForbidden) =
      switch bytes[0] {
      case 0xC2: (2, bytes[1] < 0xA0)
      case 0xEF:
        (
          3,
          (bytes[1] == 0xBF && bytes[2] >= 0xBE)
            || (bytes[1] == 0xB7 && (0x90...0xAF).contains(bytes[2]))
        )
      default: (4, bytes[1] & 0x0F == 0x0F && bytes[2] == 0xBF && bytes[3] >= 0xBE)
      }
    if isForbidden {
      buffer.append(contentsOf: "\u{FFFD}".utf8)
    } else {
      buffer.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
    }
    return length
  }

  /// The bytes at which a run of ordinary characters may end, with C's zero behind them.
  private static let stops: [CChar] = {
    let controls = (UInt8(1)..<0x20).filter { $0 != 0x09 && $0 != 0x0A }
    let bytes =
      controls + Array("\"&<>".utf8) + [0x7F, 0xC2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4, 0]
    return bytes.map(CChar.init(bitPattern:))
  }()
}
