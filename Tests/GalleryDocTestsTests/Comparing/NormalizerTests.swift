import Foundation
import GalleryDiagnostics
import Testing

@testable import GalleryDocTests

struct NormalizerTests {
  static let everything: [Normalizer] = [
    .addresses, .paths, .durations, .dates, .uuids, .unordered, .dictionaries, .trailingSpace,
  ]

  private func normalized(_ text: String, _ rules: Normalizer...) -> String {
    Normalization(rules).normalized(text)
  }

  @Test(arguments: [
    ("<Foo: 0x600000c04a10>", "<Foo: 0x…>"), ("0x12345", "0x12345"), ("0x123456g", "0x123456g"),
    ("a0x123456", "a0x123456"), ("0xABCDEF, 0xabcdef", "0x…, 0x…"),
  ])
  func `Addresses of six digits and more lose them`(text: String, expected: String) {
    #expect(normalized(text, .addresses) == expected)
  }

  @Test(arguments: [
    ("/Users/me/a/file.swift:12:3: error", "…/file.swift:12:3: error"),
    ("file:///tmp/x/My%20File.txt", "…/My%20File.txt"), ("(\"/tmp/a/b\")", "(\"…/b\")"),
    ("in /tmp/a/folder/ there", "in …/folder/ there"), ("https://a.b/c/d", "https://a.b/c/d"),
    ("3 / 4 /x a/b/c </p/q>", "3 / 4 /x a/b/c </p/q>"), ("// a /* b */", "// a /* b */"),
    ("/tmp/漢字/é.txt", "…/é.txt"), ("../a/b ./c/d", "../a/b ./c/d"),
  ])
  func `Absolute paths keep their last component`(text: String, expected: String) {
    #expect(normalized(text, .paths) == expected)
  }

  @Test(arguments: [
    ("took 1.23 seconds.", "took <duration>."), ("12 ms", "<duration>"), ("0.5s", "<duration>"),
    ("1m 3s", "<duration>"), ("1h2m3s", "<duration>"), ("1e-05 seconds", "<duration>"),
    ("3 µs, 4µs", "<duration>, <duration>"), ("1s 2s", "<duration> <duration>"),
    ("5 m long", "5 m long"), ("3 days", "3 days"), ("v1.5s", "v1.5s"), ("12 msx", "12 msx"),
    ("5 items", "5 items"), ("1m3x", "1m3x"), ("(2 minutes 1 second)", "(<duration>)"),
  ])
  func `Measured times become one word`(text: String, expected: String) {
    #expect(normalized(text, .durations) == expected)
  }

  @Test(arguments: [
    ("at 2024-05-01 12:00:00 +0000!", "at <date>!"), ("2024-05-01T12:00:00.123Z", "<date>"),
    ("2024-05-01T12:00:00-07:30", "<date>"), ("2024-05-01", "<date>"),
    ("20240501T120000Z", "<date>"), ("Wed, 01 May 2024 12:00:00 GMT", "<date>"),
    ("1 May 2024 12:00 +0200", "<date>"), ("2024-13-01", "2024-13-01"),
    ("12024-05-01", "12024-05-01"), ("2024-05-01-7", "2024-05-01-7"), ("12:00:00", "12:00:00"),
    ("2024-05-01 and 12", "<date> and 12"), ("Wednesday", "Wednesday"),
  ])
  func `Dates of the usual forms become one word`(text: String, expected: String) {
    #expect(normalized(text, .dates) == expected)
  }

  @Test func `UUIDs become one word`() {
    #expect(normalized("id: E621E1F8-C36C-495A-93FC-0C247A3E6E5F.", .uuids) == "id: <uuid>.")
    #expect(normalized("e621e1f8-c36c-495a-93fc-0c247a3e6e5f", .uuids) == "<uuid>")
    let long = "E621E1F8-C36C-495A-93FC-0C247A3E6E5F0"
    #expect(normalized(long, .uuids) == long)
  }

  @Test(arguments: [
    (#"["b": 2, "a": 1]"#, #"["a": 1, "b": 2]"#),
    (#"x ["b": ["d": 1, "c": 2], "a": 1] y"#, #"x ["a": 1, "b": ["c": 2, "d": 1]] y"#),
    (#"{"b":2,"a":[3,1]}"#, #"{"a":[3,1],"b":2}"#),
    ("[b: (2, 1), a: 1]", "[a: 1, b: (2, 1)]"), ("[3, 1, 2]", "[3, 1, 2]"),
    (#"["b, c": "]", "a": 1]"#, #"["a": 1, "b, c": "]"]"#),
    ("{\n  \"b\": 2,\n  \"a\": 1\n}", "{\n  \"a\": 1,\n  \"b\": 2\n}"),
    ("[b: 2, a: 1,\n]", "[a: 1, b: 2,\n]"), ("[b: 2, , a: 1]", "[b: 2, , a: 1]"),
    ("Point(y: 2, x: 1)", "Point(y: 2, x: 1)"), ("[http://b, http://a]", "[http://b, http://a]"),
    ("[b: 2, a: 1)", "[b: 2, a: 1)"), ("[b: \"2, a: 1]", "[a: 1, b: \"2]"), ("[:]", "[:]"),
  ])
  func `Dictionaries are sorted by their keys and nothing else is`(text: String, expected: String) {
    #expect(normalized(text, .dictionaries) == expected)
  }

  @Test func `Without order every group is sorted, to any depth`() {
    #expect(normalized(#"[["z", "y"], ["b", "a"]]"#, .unordered) == #"[["a", "b"], ["y", "z"]]"#)
    #expect(normalized("{3, 1} (3, 1)", .unordered) == "{1, 3} (3, 1)")
  }

  @Test func `White space at the ends of lines and of the text is dropped`() {
    #expect(normalized("  a \t\r\n\r\nb  \n \n\n", .trailingSpace) == "  a\n\nb")
    #expect(normalized(" \n\t", .trailingSpace) == "")
  }

  @Test func `A pattern of the author is replaced by a text as it is`() throws {
    let rule = try TextReplacement(pattern: #"pid (\d+)"#, replacement: "pid $1")
    #expect(normalized("pid 12, pid 3", .replacement(rule)) == "pid $1, pid $1")
  }

  @Test(arguments: 0..<8)
  func `What is normalized is not changed by normalizing it again`(part: Int) {
    let all = Normalization(Self.everything)
    for seed in 0..<500 {
      var texts = SeededTexts(seed: part * 1000 + seed)
      let text = texts.text()
      for normalization in [all] + Self.everything.map({ Normalization([$0]) }) {
        let once = normalization.normalized(text)
        let again = normalization.normalized(once)
        #expect(
          again == once,
          "\(text.debugDescription)\n\(once.debugDescription)\n\(again.debugDescription)")
      }
    }
  }

  @Test func `A word names a rule`() throws {
    for name in Normalizer.names {
      #expect(try Normalizer(word: name).name == name)
    }
    #expect(try Normalizer(word: "numbers:1e-3") == .numbers(tolerance: 1e-3))
    #expect(try Normalizer(word: "numbers") == .numbers(tolerance: 1e-6))
  }

  @Test func `An unknown word is refused with the one that was meant and all there are`() {
    let location = SourceLocation(path: "a.md", line: 3)
    let error = #expect(throws: DiagnosticError.self) {
      try Normalizer(word: "adresses", at: location)
    }
    let diagnostic = error?.diagnostics.first
    #expect(diagnostic?.location == location)
    #expect(diagnostic?.summary == "unknown normalizer 'adresses'; did you mean 'addresses'?")
    #expect(
      diagnostic?.notes.first?.text == "known normalizers: "
        + Normalizer.names.joined(separator: ", "))
  }

  @Test(arguments: ["numbers:", "numbers:x", "numbers:-1", "numbers:inf", "numbers:0", "paths:3"])
  func `An argument that means nothing is refused`(word: String) {
    let error = #expect(throws: DiagnosticError.self) { try Normalizer(word: word) }
    #expect(error?.diagnostics.first?.id == "invalid-normalizer")
    #expect(error?.diagnostics.first?.fixIts.isEmpty == false)
  }

  @Test func `JSON names rules by words and replacements by objects`() throws {
    let json = #"["paths", "numbers:0.01", {"pattern": "a+", "replacement": "b"}]"#
    let rules = try JSONDecoder().decode([Normalizer].self, from: Data(json.utf8))
    let replacement = try TextReplacement(pattern: "a+", replacement: "b")
    #expect(rules == [.paths, .numbers(tolerance: 0.01), .replacement(replacement)])
    let again = try JSONDecoder().decode([Normalizer].self, from: JSONEncoder().encode(rules))
    #expect(again == rules)
  }

  @Test(arguments: [#"["pahts"]"#, #"[{"pattern": "(", "replacement": ""}]"#])
  func `JSON with a wrong rule is refused with a diagnostic`(json: String) {
    #expect(throws: DiagnosticError.self) {
      try JSONDecoder().decode([Normalizer].self, from: Data(json.utf8))
    }
  }

  @Test func `A pattern that is no regular expression is refused with the reason`() {
    let location = SourceLocation(path: "site/gallery.json", line: 2, column: 5)
    let error = #expect(throws: DiagnosticError.self) {
      try TextReplacement(pattern: "a(b", replacement: "", at: location)
    }
    #expect(error?.diagnostics.first?.location == location)
    #expect(
      error?.diagnostics.first?.summary == "pattern 'a(b' is no regular expression: expected ')'")
  }
}
