import Foundation
import Testing

@testable import GalleryRendering

@Suite struct JSONValueTests {
  @Test(arguments: [
    "", "plain", "a\"b\\c", "\n\r\t", "\u{0}\u{1F}\u{7F}\u{80}\u{9F}\u{A0}é–“”\u{2028}\u{2029}😀",
    "ends with a quote\"", "\r\n", "e\u{301}\u{2028}e\u{301}",
  ])
  func aTextComesBackAsItWas(text: String) throws {
    let written = JSONValue.string(text).text(indent: 0)
    let read = try JSONDecoder().decode([String].self, from: Data("[\(written)]".utf8))
    #expect(read[0].unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(
      !written.unicodeScalars.contains {
        $0.properties.generalCategory == .control || ["\u{2028}", "\u{2029}"].contains($0)
      })
  }
}
