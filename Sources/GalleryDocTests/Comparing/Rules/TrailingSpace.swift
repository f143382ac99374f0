/// Drops white space at the ends of lines, and blank lines at the end.
enum TrailingSpace {
  /// The text without it.
  static func removed(from text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    // Blanks are held back until something follows them on their line.
    var held = 0
    for (index, byte) in text.enumerated() {
      if byte.isBlank {
        held += 1
        continue
      }
      if byte != UInt8(ascii: "\n") { output += text[(index - held)..<index] }
      output.append(byte)
      held = 0
    }
    while output.last == UInt8(ascii: "\n") { output.removeLast() }
    return output
  }
}
