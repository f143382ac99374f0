import Testing

@testable import GalleryExecution

@Suite struct CrashTextTests {
  private let marker = "\n*** Signal 4: Backtracing from 0x7f15ab16df7f... done ***\n\n"

  private func crash(_ text: String, mayHaveMessage: Bool = true) -> CrashText {
    CrashText(stderr: Array(text.utf8), mayHaveMessage: mayHaveMessage)
  }

  @Test(arguments: [
    ("Swift/Array.swift:692: Fatal error: Index out of range\n", "Fatal error: Index out of range"),
    ("m/a.swift:3: Fatal error\n", "Fatal error"),
    ("m/a.swift:3: Precondition failed: a: b\n", "Precondition failed: a: b"),
    ("m/a.swift:3: Assertion failed\n", "Assertion failed"),
    ("m/a.swift:3: Fatal error: one\n\ntwo\n", "Fatal error: one\ntwo"),
    ("Fatal error: Duplicate keys\n", "Fatal error: Duplicate keys"),
  ])
  func theMessageIsFoundAndTakenOut(text: String, message: String) {
    for own in ["", "own words\n"] {
      for end in ["", marker] {
        let found = crash(own + text + end)
        #expect(found.message == message)
        #expect(found.start == own.utf8.count)
      }
    }
  }

  @Test func theLineIsThatOfTheMessage() {
    #expect(crash("m/a.swift:3: Fatal error: x\n").place?.file == "a.swift")
    #expect(crash("m/a.swift:3: Fatal error: x\n").place?.line == 3)
    #expect(crash("Fatal error: x\n").place == nil)
  }

  @Test func ownWordsStay() {
    for text in ["", "\n", "words\n", "it was a Fatal error: no\n", "a b:3: Fatal error: x\n"] {
      let found = crash(text + marker)
      #expect(found.message == nil)
      #expect(found.start == text.utf8.count)
      #expect(crash(text).start == text.utf8.count)
    }
    let silent = crash("m/a.swift:3: Fatal error: x\n" + marker, mayHaveMessage: false)
    #expect(silent.message == nil && silent.start == 28)
  }

  @Test func anythingCanStandInStandardError() {
    var generator = SeededGenerator(state: 3)
    let pieces = [
      marker, "\n*** ", "\n", ": Fatal error", "a:1: Fatal error: ", "\0", "é", "Signal 4",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...8, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let found = crash(text)
      #expect((0...text.utf8.count).contains(found.start))
    }
  }

  @Test(arguments: [
    "", "{}", "[]", "{\"description\": 1}", "null", "{\"description\":\"a\",\"threads\":[",
  ])
  func aReportThatIsNoneIsRefused(json: String) {
    #expect(CrashReport(json: Array(json.utf8)) == nil)
  }
}
