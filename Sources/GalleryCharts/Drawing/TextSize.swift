/// How much room texts take, without the fonts of the reader.
///
/// Widths are those of wide system fonts, so that what is measured to fit does.
enum TextSize {
  /// The size of all text but the title.
  static let normal = 14.0
  static let title = 16.0
  /// From one line to the next, at the normal size.
  static let line = 19.0

  /// The width of a line of text.
  static func width(_ text: String, size: Double = normal, isBold: Bool = false) -> Double {
    text.reduce(0) { $0 + width($1) } * size * (isBold ? 1.07 : 1)
  }

  /// The width of a label.
  static func width(_ label: Label, size: Double = normal) -> Double {
    label.parts.reduce(0) { $0 + width($1.text, size: $1.isRaised ? size * 0.72 : size) }
  }

  /// The text, or as much of it as fits, with `…` at the end.
  static func shortened(
    _ text: String, to limit: Double, size: Double = normal, isBold: Bool = false
  ) -> String {
    if width(text, size: size, isBold: isBold) <= limit { return text }
    let room = limit - width("…", size: size, isBold: isBold)
    var (kept, used) = ("", 0.0)
    for character in text {
      used += width(character) * size * (isBold ? 1.07 : 1)
      if used > room { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in at most so many lines, broken at spaces; the last one shortened if need be.
  static func wrapped(
    _ text: String, to limit: Double, lines most: Int, size: Double = normal, isBold: Bool = false
  ) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let longer = (lines.last.map { $0 + " " } ?? "") + word
      if lines.isEmpty || lines.count == most
        || width(longer, size: size, isBold: isBold) <= limit
      {
        lines = lines.dropLast() + [longer]
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { shortened($0, to: limit, size: size, isBold: isBold) }
  }

  /// The width of a character at size 1.
  private static func width(_ character: Character) -> Double {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    // A picture of several joined ones is as wide as one.
    return scalars.count == 1 || first.value >= 0x2600
      ? first.width : scalars.reduce(0) { $0 + $1.width }
  }
}

extension Unicode.Scalar {
  /// The width at size 1 in a wide system font.
  fileprivate var width: Double {
    switch self {
    case "i", "j", "l", "I", "|", "!", ".", ",", ":", ";", "'", " ", "\u{202F}": 0.32
    case "f", "r", "t", "(", ")", "[", "]", "{", "}", "/", "\\", "-", "\"", "·": 0.41
    case "m", "M", "w", "W", "@", "%", "…": 0.95
    case "A"..."Z", "+", "=", "<", ">", "~", "\u{2212}", "×", "&", "→": 0.72
    case "0"..."9": 0.6
    case "\u{300}"..."\u{36F}", "\u{591}"..."\u{5C7}", "\u{64B}"..."\u{65F}",
      "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
      "\u{FE00}"..."\u{FE0F}":
      0
    case "\u{1100}"..."\u{11FF}", "\u{2E80}"..."\u{A4CF}", "\u{AC00}"..."\u{D7A3}",
      "\u{F900}"..."\u{FAFF}", "\u{FF00}"..."\u{FF60}":
      1.02
    case "\u{2600}"..."\u{27BF}", "\u{1F000}"..."\u{1FAFF}": 1.3
    case "\u{400}"..."\u{52F}": 0.68
    default: 0.6
    }
  }

  /// Whether the letter belongs to a script that is written from right to left.
  var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
