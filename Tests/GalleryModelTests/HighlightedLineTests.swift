import Foundation
import GalleryModel
import Testing

@Suite struct HighlightedLineTests {
  private let line = HighlightedLine(
    number: 7,
    spans: [.init(.keyword, "let"), .init(.plain, " naïve = "), .init(.string, "\"👩‍👩‍👧\"")])

  @Test func `The spans are those that the line was made of`() {
    #expect(line.text == "let naïve = \"👩‍👩‍👧\"")
    #expect(line.spans.map(\.text) == ["let", " naïve = ", "\"👩‍👩‍👧\""])
    #expect(line.spans.map(\.kind) == [.keyword, .plain, .string])
    #expect(HighlightedLine(number: 1, spans: []).spans.isEmpty)
  }

  @Test func `A line is the same after writing and reading`() throws {
    let data = try JSONEncoder().encode(line)
    #expect(try JSONDecoder().decode(HighlightedLine.self, from: data) == line)
  }

  @Test(arguments: ["[1,\"ab\",[8]]", "[1,\"ab\",[-8,32]]", "[1,\"ab\"]", "{}"])
  func `Spans that are not as long as the line are refused`(_ text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(HighlightedLine.self, from: Data(text.utf8))
    }
  }
}
