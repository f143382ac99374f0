import GalleryModel
import Testing

@testable import GalleryExecution

@Suite struct CapturedStreamTests {
  private let stream = CapturedStream(.stdout, bytes: Array("0123456789".utf8))

  @Test(arguments: [
    (0, 4, "0123"), (4, 10, "456789"), (8, 99, "89"), (-5, 2, "01"),
  ])
  func offsetsAreClamped(start: Int, end: Int, text: String) {
    #expect(stream.output(from: start, to: end)?.text == text)
  }

  @Test(arguments: [(3, 3), (5, 2), (10, 12), (-4, -1), (99, 100)])
  func nothingPrintedIsNoOutput(start: Int, end: Int) {
    #expect(stream.output(from: start, to: end) == nil)
  }

  @Test func whatWasNotKeptIsCounted() {
    let cut = CapturedStream(.stderr, bytes: Array("abé".utf8.dropLast()), total: 100)
    #expect(
      cut.output(from: 0, to: 100)
        == StreamOutput(name: .stderr, text: "ab", droppedBytes: 98, repairedBytes: 0))
    #expect(cut.output(from: 50, to: 100)?.droppedBytes == 50)
    #expect(cut.output(from: 0, to: 2)?.droppedBytes == 0)
  }

  @Test(
    arguments: [
      ([0xff], "\u{fffd}", 1), ([0x61, 0xc3], "a\u{fffd}", 1), ([0xed, 0xa0, 0x80, 0x62], nil, 3),
      ([0xf0, 0x9f, 0x98, 0x80], "😀", 0), ([0, 0x1b], "\0\u{1b}", 0),
    ] as [([UInt8], String?, Int)])
  func bytesThatAreNoUTF8AreRepaired(bytes: [UInt8], text: String?, repaired: Int) throws {
    let output = try #require(CapturedStream(.stdout, bytes: bytes).output(from: 0, to: 9))
    #expect(text == nil || output.text == text)
    #expect(output.repairedBytes == repaired)
    #expect(output.droppedBytes == 0)
  }
}
