/// Cuts a text into what is compared as one; joined, the pieces are the text.
enum DiffTokens {
  /// Words, runs of blanks, ends of lines, and every other character by itself.
  static func words(_ text: String) -> [[UInt8]] {
    let bytes = [UInt8](text)
    var tokens: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      var end = start + 1
      if bytes[start].isWord {
        while bytes.follows(end, \.isWord) { end += 1 }
      } else if bytes[start].isBlank {
        while bytes.follows(end, \.isBlank) { end += 1 }
      }
      tokens.append(Array(bytes[start..<end]))
      start = end
    }
    return tokens
  }

  /// Lines with their ends.
  static func lines(_ text: String) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    for byte in text.utf8 {
      line.append(byte)
      if byte == UInt8(ascii: "\n") {
        lines.append(line)
        line = []
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
