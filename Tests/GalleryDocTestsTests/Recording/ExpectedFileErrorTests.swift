import GalleryDiagnostics
import Testing

@testable import GalleryDocTests

@Suite struct ExpectedFileErrorTests {
  /// The messages of a file as `line id: summary`.
  private func messages(_ text: String) -> [String] {
    messages(Array(text.utf8))
  }

  private func messages(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try RecordedOutputs(bytes, path: "a.expected")
      return []
    } catch {
      return error.diagnostics.map { "\($0.location?.line ?? 0) \($0.id): \($0.summary)" }
    }
  }

  @Test(arguments: [
    ("", "1 expected-version: file does not begin with 'gallery-expected 1'"),
    ("hello", "1 expected-version: file does not begin with 'gallery-expected 1'"),
    (
      "gallery-expected 2\n",
      "1 expected-version: format 2 of expected outputs is not known to this version of the gallery"
    ),
  ])
  func `Another format is refused`(_ text: String, _ message: String) {
    #expect(messages(text) == [message])
  }

  @Test(arguments: [
    ("-- stdot", "expected-section: section 'stdot' is not known"),
    ("-- stdout all", "expected-section: section 'stdout' takes no word behind it"),
    (#"-- value \q"#, "expected-escape: heading has an escape that Swift does not know"),
    ("| text", "expected-line: text belongs to no section"),
    ("text", "expected-line: line is neither a heading nor text"),
    (
      "% no line feed at the end",
      "expected-line: '% no line feed at the end' follows no line of a stream"
    ),
    ("== block 1", "expected-block: block 1 stands below block 1"),
    ("== block one", "expected-block: block 'one' is no number"),
    ("== block 0", "expected-block: block '0' is no number"),
  ])
  func `A line that cannot stand there is refused at its place`(_ line: String, _ message: String) {
    let text = "gallery-expected 1\n\n== block 1\n\(line)\n"
    #expect(messages(text) == ["4 \(message)"])
  }

  @Test(arguments: [#"\ a\q"#, #"\ a\"#, #"\ \u{110000}"#, #"\ \u{}"#, #"\ \u{41"#, #"\ \u41"#])
  func `An escape that is none of Swift's is refused`(_ line: String) {
    let text = "gallery-expected 1\n== block 1\n-- stdout\n\(line)\n"
    #expect(messages(text) == ["4 expected-escape: line has an escape that Swift does not know"])
  }

  @Test func `Sections belong to blocks that were reached`() {
    #expect(
      messages("gallery-expected 1\n-- stdout\n| a\n== block 2 not reached\n-- value Int\n| 1\n")
        == [
          "2 expected-section: section 'stdout' belongs to no block",
          "5 expected-section: section 'value' belongs to a block that was not reached",
        ])
  }

  @Test func `What stands below a refused heading is not refused too`() {
    #expect(
      messages("gallery-expected 1\n== block x\n-- stdut\nno\n| a\n== block 1\n-- value\n| 1\n")
        == [
          "2 expected-block: block 'x' is no number",
          "4 expected-line: line is neither a heading nor text",
        ])
  }

  @Test func `Text below the sign of a missing line feed is refused`() {
    let text = "gallery-expected 1\n== block 1\n-- stdout\n| a\n% no line feed at the end\n| b\n"
    #expect(
      messages(text) == ["6 expected-line: text follows '% no line feed at the end'"])
  }

  @Test(arguments: ["<<<<<<< ours", "=======", ">>>>>>> theirs", "||||||| base"])
  func `A merge that was left open is named, and nothing else`(_ line: String) {
    let text = "gallery-expected 1\nnonsense\n== block 1\n\(line)\n-- nonsense\n"
    #expect(
      messages(text) == ["4 expected-conflict: expected outputs hold both sides of a merge"])
  }

  @Test func `Bytes that are no UTF-8 are refused at their line`() {
    let bytes = Array("gallery-expected 1\n== block 1\n-- stdout\n| ".utf8) + [0xFF, 0x0A]
    #expect(messages(bytes) == ["4 expected-line: line is no UTF-8"])
  }

  @Test func `A file full of errors is not read to its end`() {
    let text = "gallery-expected 1\n" + String(repeating: "nonsense\n", count: 1000)
    #expect(messages(text).count == 20)
  }

  @Test func `No bytes make the reader trap`() {
    var numbers = SeededNumbers(state: 11)
    let stream = "-- stdout\n| a\n% no line feed at the end\n"
    let text = "gallery-expected 1\n== block 1\n\(stream)-- value I\n"
    for _ in 0..<2000 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        bytes[Int.random(in: 20..<bytes.count, using: &numbers)] =
          "\n|=- \\%\u{FF}".utf8
          .randomElement(using: &numbers) ?? 0
      }
      if let file = try? RecordedOutputs(bytes, path: "a").file {
        #expect((try? RecordedOutputs(file.text.utf8, path: "a").file) == file)
      }
    }
  }
}
