/// A rule that puts a text for what it finds.
///
/// The built-in rules read bytes rather than patterns: a megabyte takes milliseconds, and none can backtrack.
protocol ByteRule: SendableMetatype {
  /// What begins at an index: where it ends, and what to write for it.
  static func match(in text: [UInt8], at start: Int) -> (end: Int, replacement: [UInt8])?
}

extension ByteRule {
  /// The text with everything replaced that the rule finds, from left to right.
  static func apply(to text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if let found = match(in: text, at: index) {
        output += found.replacement
        index = found.end
      } else {
        output.append(text[index])
        index += 1
      }
    }
    return output
  }
}
