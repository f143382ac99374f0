package import GalleryModel

/// The bytes of one output stream of a run, as far as they were kept.
package struct CapturedStream: Hashable, Sendable {
  package var name: StreamName
  package var bytes: [UInt8]
  /// Bytes that were printed in all, those that were not kept included.
  package var total: Int

  package init(_ name: StreamName, bytes: [UInt8], total: Int? = nil) {
    self.name = name
    self.bytes = bytes
    self.total = max(total ?? 0, bytes.count)
  }

  /// What was printed between two offsets, which are clamped; nil if that is nothing.
  package func output(from start: Int, to end: Int) -> StreamOutput? {
    let end = min(max(end, 0), total)
    let start = min(max(start, 0), end)
    guard start < end else { return nil }
    var kept = bytes[min(start, bytes.count)..<min(end, bytes.count)]
    if bytes.count < end { kept = Self.withoutPartOfCharacter(kept) }
    let (text, repaired) = Self.decode(kept)
    return StreamOutput(
      name: name, text: text, droppedBytes: end - start - kept.count, repairedBytes: repaired)
  }

  /// Without the first bytes of a character whose rest was cut off.
  private static func withoutPartOfCharacter(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let tail = bytes.suffix(3)
    guard let lead = tail.lastIndex(where: { $0 & 0xc0 != 0x80 }) else { return bytes }
    let needed =
      switch bytes[lead] {
      case 0xc2...0xdf: 2
      case 0xe0...0xef: 3
      case 0xf0...0xf4: 4
      default: 1
      }
    return bytes.endIndex - lead < needed ? bytes[..<lead] : bytes
  }

  /// The bytes as text, and how many of them were no UTF-8.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> (String, Int) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
    var parser = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var text = String.UnicodeScalarView()
    var repaired = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): text.append(UTF8.decode(encoded))
      case .error(let length):
        repaired += length
        text.append("\u{fffd}")
      case .emptyInput: return (String(text), repaired)
      }
    }
  }
}
