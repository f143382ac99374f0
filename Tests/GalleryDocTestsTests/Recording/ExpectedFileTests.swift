import GalleryDiagnostics
import Testing

@testable import GalleryDocTests

@Suite struct ExpectedFileTests {
  private static let sample = ExpectedFile(sections: [
    .init(
      block: 0,
      entries: [
        .stdout("one\n\n== block 7\n"), .stderr("no end"), .value(type: "[Int]", text: "[1, 2]"),
        .figure(kind: "image/svg+xml", text: "A line"), .figure(kind: "image/png", text: ""),
      ]),
    .init(block: 1),
    .init(
      block: 2, entries: [.stdout("\u{1B}[1mbold\t\u{7}\r\nend \n"), .failure(message: "a\nb")]),
    .init(block: 3, isReached: false),
  ])

  private static let text = #"""
    gallery-expected 1

    == block 1
    -- stdout
    | one
    |
    | == block 7
    -- stderr
    | no end
    % no line feed at the end
    -- value [Int]
    | [1, 2]
    -- figure image/svg+xml
    | A line
    -- figure image/png

    == block 2

    == block 3
    -- stdout
    \ \u{1B}[1mbold	\u{7}\r
    \ end\u{20}
    -- failure
    | a
    | b

    == block 4 not reached

    """#

  /// Compares by bytes: Swift holds texts equal that are written with other code points.
  private func bytes(_ file: ExpectedFile) -> [[UInt8]] {
    file.sections.flatMap(\.entries).map { entry in
      switch entry {
      case .stdout(let text), .stderr(let text), .failure(let text): Array(text.utf8)
      case .value(let name, let text), .figure(let name, let text):
        Array(name.utf8) + [0xFF] + Array(text.utf8)
      }
    }
  }

  @Test func `The written form can be read by people`() {
    #expect(Self.sample.text == Self.text)
  }

  @Test func `What is written reads back`() throws {
    #expect(try RecordedOutputs(Self.text.utf8, path: "a.expected").file == Self.sample)
  }

  @Test func `A checkout with carriage returns and a byte order mark reads the same`() throws {
    let lines = Self.text.unicodeScalars.map { $0 == "\n" ? "\r\n" : "\($0)" }
    let changed = "\u{FEFF}" + lines.joined()
    #expect(try RecordedOutputs(changed.utf8, path: "a.expected").file == Self.sample)
  }

  @Test func `An example without blocks is a file without sections`() throws {
    #expect(ExpectedFile(sections: []).text == "gallery-expected 1\n")
    #expect(try RecordedOutputs("gallery-expected 1".utf8, path: "a").file.sections.isEmpty)
  }

  @Test func `Any text is read back to the byte, from lines that tools leave alone`() throws {
    var numbers = SeededNumbers(state: 5)
    let parts = [
      "a", "\n", "\n", " ", "\t", "\r", "\r\n", "\\", "\\u{41}", "| ", "|", "%",
      "== block 2", "-- stdout", "% no line feed at the end", "<<<<<<< ours", "=======",
      "gallery-expected 1", "\0", "\u{1B}[0m",
      "é", "e\u{301}", "\u{301}", "\u{FEFF}", "\u{2028}", "\u{202E}",
      "\u{A0}", "👩‍👩‍👧", "\u{85}", "\u{10FFFF}",
    ]
    for _ in 0..<3000 {
      var sections: [ExpectedFile.Section] = []
      for block in 0..<Int.random(in: 0...3, using: &numbers) {
        if Int.random(in: 0..<6, using: &numbers) == 0 { continue }
        let isReached = Int.random(in: 0..<5, using: &numbers) > 0
        let count = isReached ? Int.random(in: 0...4, using: &numbers) : 0
        let entries = (0..<count).map { _ -> ExpectedFile.Entry in
          let text = numbers.text(of: parts, upTo: 8)
          let name = numbers.text(of: parts, upTo: 3)
          return switch Int.random(in: 0..<5, using: &numbers) {
          case 0: .stdout(text)
          case 1: .stderr(text)
          case 2: .value(type: name, text: text)
          case 3: .figure(kind: name, text: text)
          default: .failure(message: text)
          }
        }
        sections.append(.init(block: block, isReached: isReached, entries: entries))
      }
      let file = ExpectedFile(sections: sections)
      let read = try RecordedOutputs(file.text.utf8, path: "a.expected").file
      #expect(read == file)
      #expect(bytes(read) == bytes(file))
      #expect(read.text.utf8.elementsEqual(file.text.utf8))
      for line in file.text.linesOfText {
        #expect(line.unicodeScalars.last?.properties.isWhitespace != true)
      }
    }
  }
}
