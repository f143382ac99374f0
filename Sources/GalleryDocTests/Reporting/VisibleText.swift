/// Text of snippets as reports show it: nothing of it can steer a terminal or a log.
///
/// Colours (`ESC [ … m`) leave. Every other control character but the tab becomes its picture, so that
/// a difference in one stays visible; what turns the direction of text becomes `\u{…}`. Lines are
/// parted before, so that a line feed is a control character too.
enum VisibleText {
  /// The text in one line; a comparison keeps colours, which may be what differs.
  static func line(_ text: some StringProtocol, keepingColours: Bool = false) -> String {
    let scalars = Array(text.unicodeScalars)
    var shown = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if !keepingColours, let end = endOfColour(in: scalars, from: index) {
        index = end
        continue
      }
      append(scalars[index], to: &shown)
      index += 1
    }
    return String(shown)
  }

  /// The text in lines; a line feed at its end begins no line.
  static func lines(_ text: String) -> [String] {
    // A carriage return with a line feed is one character of Swift, and not a line feed.
    var parts = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    return parts.map { line(String($0)) }
  }

  /// The same text with its line ends.
  static func text(_ text: String) -> String { lines(text).joined(separator: "\n") }

  private static func append(_ scalar: Unicode.Scalar, to shown: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x09: shown.append(scalar)
    case 0x00..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: shown.append("\u{2421}")
    case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      shown.append(
        contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    default: shown.append(scalar)
    }
  }

  /// The index behind `ESC [ digits ; : m`, nil if that is not what stands there.
  private static func endOfColour(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard scalars[start] == "\u{1B}", start + 1 < scalars.count, scalars[start + 1] == "[" else {
      return nil
    }
    let rest = scalars[(start + 2)...].drop { ("0"..."9").contains($0) || $0 == ";" || $0 == ":" }
    return rest.first == "m" ? rest.startIndex + 1 : nil
  }
}
