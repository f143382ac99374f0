#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A colour as `#rrggbb` writes it, in sRGB.
package struct HexColor: Hashable, Sendable, CustomStringConvertible {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package static let black = HexColor(red: 0, green: 0, blue: 0)
  package static let white = HexColor(red: 255, green: 255, blue: 255)

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rgb` or `#rrggbb`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard text.first == "#" else { return nil }
    var digits = text.dropFirst().utf8.compactMap { byte -> UInt8? in
      let character = Character(Unicode.Scalar(byte))
      return character.isASCII ? character.hexDigitValue.map(UInt8.init) : nil
    }
    guard digits.count == text.utf8.count - 1 else { return nil }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6 else { return nil }
    self.init(
      red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3],
      blue: digits[4] << 4 | digits[5])
  }

  package var description: String {
    let digits = Array("0123456789abcdef")
    return "#"
      + String([red, green, blue].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// The relative luminance of WCAG 2.2, from 0 for black to 1 for white.
  var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  package func contrast(with other: HexColor) -> Double {
    let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// As much of `other` as `share` says, from 0 to 1, and the rest of this one.
  func mixed(with other: HexColor, share: Double) -> HexColor {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) * (1 - share) + Double(b) * share).rounded())
    }
    return HexColor(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
