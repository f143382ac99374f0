/// A text as UTF-8, cut into lines.
///
/// Lines are counted from 1 and end at a line feed, as the compiler counts them; a carriage return before
/// it belongs to the line's end. A text that ends with a line feed has an empty last line.
struct SourceLines {
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// Bytes of a byte order mark at the start: 0 or 3.
  let markLength: Int
  private let starts: [Int]
  private let ends: [Int]

  /// The lines of a text.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var starts = [0]
    var ends: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      func end(_ offset: Int) -> Int {
        let hasReturn =
          offset > starts[starts.count - 1] && bytes[offset - 1] == ASCII.carriageReturn
        return hasReturn ? offset - 1 : offset
      }
      for offset in 0..<bytes.count where bytes[offset] == ASCII.lineFeed {
        ends.append(end(offset))
        starts.append(offset + 1)
      }
      ends.append(end(bytes.count))
    }
    self.bytes = bytes
    self.starts = starts
    self.ends = ends
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// How many lines there are, at least one.
  var count: Int { starts.count }

  /// The offset of a line's first byte, behind a byte order mark.
  func start(of line: Int) -> Int { line == 1 ? markLength : starts[line - 1] }

  /// The offset behind a line's last byte, before what ends the line.
  func end(of line: Int) -> Int { ends[line - 1] }

  /// The offset behind what ends the line.
  func next(after line: Int) -> Int { line < count ? starts[line] : bytes.count }

  /// The line to which a byte belongs.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The column of a byte in UTF-8, counted from 1.
  func column(at offset: Int) -> Int { offset - starts[line(at: offset) - 1] + 1 }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a line without what ends it.
  func text(of line: Int) -> String {
    text(start(of: line)..<max(start(of: line), end(of: line)))
  }

  /// The first offset in a range that holds neither a space nor a tab; the range's end if there is none.
  func skipSpaces(_ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound, ASCII.isSpace(bytes[offset]) { offset += 1 }
    return offset
  }

  /// True if the bytes from an offset on are those of a text.
  func hasPrefix(_ prefix: StaticString, at offset: Int) -> Bool {
    prefix.withUTF8Buffer { prefix in
      guard offset + prefix.count <= bytes.count else { return false }
      for index in 0..<prefix.count where bytes[offset + index] != prefix[index] { return false }
      return true
    }
  }

  /// True if a line holds nothing but white space.
  func isBlank(_ line: Int) -> Bool {
    skipSpaces(start(of: line)..<max(start(of: line), end(of: line))) >= end(of: line)
  }
}
