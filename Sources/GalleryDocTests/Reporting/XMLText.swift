/// Characters as XML 1.0 takes them.
///
/// What it has no way to write, even by number, becomes U+FFFD: controls but tab and line ends, and
/// the noncharacters U+FFFE and U+FFFF. (Production 2 of the recommendation, `Char`.)
enum XMLText {
  /// Between tags.
  static func content(_ text: String) -> String { escape(text, isAttribute: false) }

  /// Between double quotation marks.
  ///
  /// Line ends and tabs are written by number: a reader makes blanks of them otherwise.
  static func attribute(_ text: String) -> String { escape(text, isAttribute: true) }

  private static func escape(_ text: String, isAttribute: Bool) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      // `]]>` must not stand in content.
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where isAttribute: escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n":
        if isAttribute {
          escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
        } else {
          escaped.append(scalar)
        }
      // A reader makes a line feed of one that is not written by number.
      case "\r": escaped.append(contentsOf: "&#13;".unicodeScalars)
      case "\u{00}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
