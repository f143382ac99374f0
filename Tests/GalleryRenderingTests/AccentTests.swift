import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct AccentTests {
  static let brands = [
    "#0a6259", "#ff6600", "#ffdd00", "#b3261e", "#808080", "#000000", "#ffffff", "#3355ff", "#f0f",
  ]

  @Test(arguments: brands, ThemeGrounds.Scheme.allCases)
  func anyColorHasAShadeThatCanBeRead(brand: String, scheme: ThemeGrounds.Scheme) throws {
    let accent = Accent(try #require(HexColor(brand)))
    let shade = scheme == .light ? accent.light : accent.dark
    #expect(Accent.contrast(of: shade, on: scheme) >= 4.5)
    #expect(Accent.readable(shade, on: scheme) == shade)
  }

  @Test func aColorThatCanBeReadIsUsedAsItIs() throws {
    let teal = try #require(HexColor("#0a6259"))
    #expect(Accent(teal).light == teal)
    #expect(Accent(teal).dark != teal)
  }

  @Test func theNearestShadeIsOneStepFromTooLittle() throws {
    let orange = try #require(HexColor("#ff6600"))
    let shade = Accent.readable(orange, on: .light)
    let step = try #require(
      (1...255).first { orange.mixed(with: .black, share: Double($0) / 255) == shade })
    let before = orange.mixed(with: .black, share: Double(step - 1) / 255)
    #expect(Accent.contrast(of: before, on: .light) < 4.5)
  }

  @Test func theGroundsAreThoseOfTheStyleSheet() {
    #expect(ThemeGrounds.colors(.light).first?.description == "#fefdfb")
    #expect(ThemeGrounds.colors(.dark).first?.description == "#151716")
    for scheme in ThemeGrounds.Scheme.allCases {
      #expect(ThemeGrounds.colors(scheme).count == 8)
    }
  }

  @Test func theThemesOwnAccentCanBeRead() throws {
    for scheme in ThemeGrounds.Scheme.allCases {
      let own = try #require(ThemeGrounds.color("accent", scheme, in: Theme.styleSheet))
      #expect(Accent.contrast(of: own, on: scheme) >= 4.5)
    }
  }

  @Test func theStyleSheetTakesTheAccent() throws {
    var look = SiteLook()
    #expect(Theme.files(for: look, search: true) == Theme.files(search: true))
    look.accent = Accent(light: .black, dark: .white)
    let sheet = try #require(
      Theme.files(for: look, search: true).first { $0.path == "gallery.css" })
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    #expect(text.hasPrefix(Theme.styleSheet))
    #expect(
      text.hasSuffix(":root { --gallery-accent: light-dark(#000000, #ffffff); }\n"))
  }
}
