/// The grounds on which the theme writes text in the accent's colour, read from its own style sheet.
package enum ThemeGrounds {
  package enum Scheme: CaseIterable, Sendable { case light, dark }

  /// Pages, code and cards, and the two tints of remarks and failures; code in a link has some ink behind it.
  private static let names = ["paper", "surface", "warning-tint", "failure-tint"]
  /// The share of ink behind code in a line of text, as the style sheet has it.
  private static let inkBehindCode = 0.06

  /// Every ground of a scheme.
  static func colors(_ scheme: Scheme) -> [HexColor] {
    let sheet = Theme.styleSheet
    let ink = color("ink", scheme, in: sheet)
    return names.compactMap { color($0, scheme, in: sheet) }
      .flatMap { ground in
        [ground] + (ink.map { [ground.mixed(with: $0, share: inkBehindCode)] } ?? [])
      }
  }

  /// The value of `--gallery-NAME: light-dark(LIGHT, DARK)`; nil if the sheet does not say it so.
  static func color(_ name: String, _ scheme: Scheme, in sheet: String) -> HexColor? {
    let start = "--gallery-\(name): light-dark("
    guard let found = sheet.firstRange(of: start),
      let end = sheet[found.upperBound...].firstIndex(of: ")")
    else { return nil }
    let pair = sheet[found.upperBound..<end].split(separator: ",")
    guard pair.count == 2 else { return nil }
    let text = pair[scheme == .light ? 0 : 1].drop(while: \.isWhitespace)
    return HexColor(text)
  }
}
