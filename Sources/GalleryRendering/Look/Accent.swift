/// The colour of links, marks and focus on light and on dark pages.
package struct Accent: Hashable, Sendable {
  /// What WCAG 2.2 asks of text (1.4.3, level AA).
  package static let leastContrast = 4.5

  package var light: HexColor
  package var dark: HexColor

  package init(light: HexColor, dark: HexColor) {
    self.light = light
    self.dark = dark
  }

  /// One colour for both: on each kind of page the nearest shade of it that can be read.
  ///
  /// No colour has enough contrast with both white and black pages, so one of the two is another shade.
  package init(_ color: HexColor) {
    light = Self.readable(color, on: .light)
    dark = Self.readable(color, on: .dark)
  }

  /// The lowest contrast that a colour has with the grounds on which it colours text.
  package static func contrast(of color: HexColor, on scheme: ThemeGrounds.Scheme) -> Double {
    ThemeGrounds.colors(scheme).map(color.contrast).min() ?? 21
  }

  /// The nearest shade of a colour that has enough contrast: darker on light pages, lighter on dark ones.
  package static func readable(_ color: HexColor, on scheme: ThemeGrounds.Scheme) -> HexColor {
    let end = scheme == .light ? HexColor.black : .white
    let grounds = ThemeGrounds.colors(scheme)
    for step in 0..<256 {
      let shade = color.mixed(with: end, share: Double(step) / 255)
      if grounds.allSatisfy({ shade.contrast(with: $0) >= leastContrast }) { return shade }
    }
    return end
  }

  /// The rule that gives the theme this colour.
  var rule: String {
    "\n/* This site's own accent. */\n:root { --gallery-accent: light-dark(\(light), \(dark)); }\n"
  }
}
