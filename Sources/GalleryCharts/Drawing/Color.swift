/// A colour in sRGB.
struct Color: Hashable, Sendable {
  var red: Int
  var green: Int
  var blue: Int

  /// A colour from its hexadecimal digits, `0xRRGGBB`.
  init(_ digits: Int) {
    red = digits >> 16 & 0xff
    green = digits >> 8 & 0xff
    blue = digits & 0xff
  }

  /// The colour as SVG has it, `#rrggbb`.
  var text: String {
    let digits = String(red << 16 | green << 8 | blue, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The colour between two, at a number of 256ths of the way.
  static func mixed(_ first: Color, _ second: Color, at part: Int) -> Color {
    var result = first
    result.red += (second.red - first.red) * part / 256
    result.green += (second.green - first.green) * part / 256
    result.blue += (second.blue - first.blue) * part / 256
    return result
  }

  /// Relative luminance as WCAG 2 defines it.
  var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast of two colours as WCAG 2 defines it, from 1 to 21.
  static func contrast(_ first: Color, _ second: Color) -> Double {
    let (one, other) = (first.luminance + 0.05, second.luminance + 0.05)
    return max(one, other) / min(one, other)
  }

  /// Black or white, of which one has a contrast of 4.58 or more with any colour.
  var readable: Color {
    let (black, white) = (Color(0x000000), Color(0xffffff))
    return Self.contrast(self, black) >= Self.contrast(self, white) ? black : white
  }

  private static func linear(_ channel: Int) -> Double {
    let value = Double(channel) / 255
    guard value > 0.04045 else { return value / 12.92 }
    return Exponential.base10(2.4 * Logarithm.base10((value + 0.055) / 1.055))
  }
}
