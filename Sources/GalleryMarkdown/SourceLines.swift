#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The bytes of a text and where its lines are, by CommonMark's line ends: LF, CR, and CR LF.
struct SourceLines {
  let bytes: [UInt8]
  /// Without their ends; one a line, none for an empty text.
  private let ranges: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    ranges = Self.ranges(in: bytes)
  }

  var count: Int { ranges.count }

  /// A line by its number from 1, empty outside the text.
  subscript(line: Int) -> ArraySlice<UInt8> {
    ranges.indices.contains(line - 1) ? bytes[ranges[line - 1]] : []
  }

  /// The text of some lines as it stands there, without the last line's end.
  func text(of first: Int, through last: Int) -> String {
    guard first <= last, ranges.indices.contains(first - 1) else { return "" }
    let end = ranges[min(last, count) - 1].upperBound
    return String(decoding: bytes[ranges[first - 1].lowerBound..<end], as: UTF8.self)
  }

  private static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var lineFeed = bytes.firstOffset(of: 0x0A, from: 0) ?? bytes.count
    var carriage = bytes.firstOffset(of: 0x0D, from: 0) ?? bytes.count
    while start < bytes.count {
      let end = min(lineFeed, carriage)
      ranges.append(start..<end)
      start = end == carriage && lineFeed == end + 1 ? end + 2 : end + 1
      if lineFeed < start { lineFeed = bytes.firstOffset(of: 0x0A, from: start) ?? bytes.count }
      if carriage < start { carriage = bytes.firstOffset(of: 0x0D, from: start) ?? bytes.count }
    }
    return ranges
  }
}

extension Array<UInt8> {
  /// Where a byte stands next, found by the C library.
  func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
