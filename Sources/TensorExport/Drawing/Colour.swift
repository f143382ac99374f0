#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A colour of the screen, its parts between 0 and 1.
struct Colour: Hashable, Sendable {
  let red: Double
  let green: Double
  let blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour `0xRRGGBB`.
  init(_ number: UInt32) {
    self.init(
      red: Double(number >> 16 & 255) / 255, green: Double(number >> 8 & 255) / 255,
      blue: Double(number & 255) / 255)
  }

  /// A name of CSS, `#RGB` or `#RRGGBB`; `nil` for anything else.
  init?(css text: String) {
    if let number = NamedColours.values[text.lowercased()] {
      self.init(number)
      return
    }
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.allSatisfy(\.isHexDigit), digits.utf8.count == digits.count,
      let number = UInt32(digits, radix: 16)
    else { return nil }
    switch digits.count {
    case 6: self.init(number)
    case 3: self.init((number & 0xF00) * 0x1100 | (number & 0xF0) * 0x110 | (number & 0xF) * 0x11)
    default: return nil
    }
  }

  static let white = Colour(0xFFFFFF)
  static let black = Colour(0x000000)

  /// As SVG writes it: `#ff6347`.
  var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(Int((part * 255).rounded()), radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// This colour over another one, covering a share of it.
  func over(_ ground: Colour, _ share: Double) -> Colour {
    func mix(_ part: KeyPath<Colour, Double>) -> Double {
      self[keyPath: part] * share + ground[keyPath: part] * (1 - share)
    }
    return Colour(red: mix(\.red), green: mix(\.green), blue: mix(\.blue))
  }

  /// The contrast between two colours, from 1 to 21: WCAG 2.2.
  func contrast(with other: Colour) -> Double {
    let lights = [luminance, other.luminance].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  /// The one of two inks that stands out more on this colour.
  func ink(_ dark: Colour, _ light: Colour) -> Colour {
    contrast(with: dark) >= contrast(with: light) ? dark : light
  }

  private var luminance: Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
