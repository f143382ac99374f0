import TensorCore

/// Pieces of SVG.
enum SVGText {
  /// Text as it may stand between tags and in attributes; what XML does not allow is left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A coordinate with at most one digit behind the point.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = tenths.magnitude % 10
    return "\(sign)\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  /// The whole drawing.
  static func document(
    width: Double, height: Double, label: String, _ content: String
  ) -> String {
    let (width, height) = (number(width), number(height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" aria-label="\(escaped(label))">
      \(content)</svg>
      """
  }

  /// The text with its middle left out where it is longer than `limit`.
  static func shortened(_ text: String, _ limit: Int) -> String {
    guard text.count > limit else { return text }
    let tail = (limit - 1) / 2
    return text.prefix(limit - 1 - tail) + "…" + text.suffix(tail)
  }
}
