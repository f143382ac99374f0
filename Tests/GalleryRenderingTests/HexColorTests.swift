import Testing

@testable import GalleryRendering

@Suite struct HexColorTests {
  @Test(arguments: [
    ("#0a6259", "#0a6259"), ("#ABC", "#aabbcc"), ("#000", "#000000"), ("#fff", "#ffffff"),
  ])
  func threeOrSixDigitsAreRead(text: String, description: String) {
    #expect(HexColor(text)?.description == description)
  }

  @Test(arguments: [
    "", "#", "0a6259", "#12", "#1234", "#12345", "#1234567", "#12345g", "red", "#１２３", "#12 345",
    "#abc;}", "rgb(1,2,3)",
  ])
  func nothingElseIsAColor(text: String) { #expect(HexColor(text) == nil) }

  /// WCAG's own numbers: black on white is 21, and #767676 is the lightest grey with 4.5 on white.
  @Test func theContrastIsThatOfTheGuidelines() throws {
    #expect(HexColor.black.contrast(with: .white) == 21)
    #expect(HexColor.white.contrast(with: .white) == 1)
    #expect(try #require(HexColor("#767676")).contrast(with: .white) > 4.5)
    #expect(try #require(HexColor("#777777")).contrast(with: .white) < 4.5)
  }
}
