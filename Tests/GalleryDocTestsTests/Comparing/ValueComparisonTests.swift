import Testing

@testable import GalleryDocTests

struct ValueComparisonTests {
  private func matches(
    _ expected: String, _ candidates: String..., isUnordered: Bool = false,
    rules: [Normalizer] = Normalizer.defaults
  ) -> Bool {
    ValueComparison(normalizers: rules)
      .matches(expected: expected, candidates: candidates, isUnordered: isUnordered)
  }

  @Test(
    arguments: [
      ("[1, 2, 3]", "[1, 2, 3]"), ("[1,2,3]", "[1, 2, 3]"), ("[\n  1,\n  2,\n]", "[1, 2]"),
      ("1, 2, 3", "[1, 2, 3]"), ("one, two", #"["one", "two"]"#), (#""abc""#, "abc"),
      ("abc", #""abc""#), ("Optional(3)", "Optional(3)"), ("3", "Optional(3)"),
      ("3", "Optional(Optional(3))"), ("Optional(3)", "Optional(Optional(3))"),
      ("[1, nil]", "[Optional(1), nil]"), ("nil", "nil"), ("nil", "Optional(nil)"),
      (#"["a": 1, "b": 2]"#, #"["b": 2, "a": 1]"#),
      (#"["a": [1, 2]]"#, #"["a": Optional([1, 2])]"#),
      ("(x: 1, y: 2)", "(x: 1, y: 2)"), ("1...3", "1...3"), ("1 ..< 3", "1..<3"), ("3.14", "3.14"),
      ("Point(x: 1, y: 2)", "Module.Point(x: 1, y: 2)"), ("Point", "main.Point"), ("[:]", "[:]"),
      (".east", "east"), ("Direction.east", "east"), (".east", "Module.Direction.east"),
      ("1_000", "1000"), ("0xFF", "255"), ("-0b101", "-5"), ("1.50", "1.5"), ("1", "1.0"),
      ("1.0", "1"), ("1e3", "1000.0"),
      ("-1", "-1"), ("a - 1", "a - 1"), (#""a\nb""#, "a\nb"), (#""\u{e9}""#, "e\u{301}"),
      ("true", "true"),
      (#""Hello, world""#, "Hello, world"), ("Hello, world", "Hello, world"), ("", ""),
      (#""""#, ""),
      ("Array<Int>", "Swift.Array<Swift.Int>"), ("[]", "[]"),
      (".success(3)", "success(3)"), ("2024-05-01 12:00:00 +0000", "2024-05-01 12:00:00 +0000"),
      ("https://a.b/c", "https://a.b/c"), ("{1, 2}", "[1, 2]"), (#""say \"hi\"""#, #"say "hi""#),
      ("it's", "it's"), ("[1, 2", "[1,  2"), ("a) b", "a) b"), (#"unclosed ""#, #"unclosed ""#),
      ("Swift.Optional", "Optional"), ("[1: 2]", "[1: 2]"),
    ])
  func `An author's words mean the value`(expected: String, description: String) {
    #expect(matches(expected, description))
  }

  @Test(arguments: [
    ("[1, 2, 3]", "[1, 2]"), ("[1, 2]", "[2, 1]"), ("Optional(3)", "3"), ("3", "4"),
    ("[1, 2]", "(1, 2)"), (#"["a": 1]"#, #"["a": 2]"#), (#"["a": 1]"#, #"["b": 1]"#),
    (#"["a": 1, "b": 2]"#, #"["a": 1, "b": 2, "c": 3]"#), ("ab", "a b"), ("swift", "file.swift"),
    ("x", "y"), ("(x: 1, y: 2)", "(y: 2, x: 1)"), ("1...3", "1..<3"), ("1...3", "1...13"),
    ("a...z", "a...zz"), (#""abc""#, "abd"), ("nil", "Optional(3)"), ("[nil]", "[]"),
    ("true", "false"),
    ("Point(x: 1)", "Line(x: 1)"), ("'a'", "a"), ("", "a"), ("-1", "1"), ("{2, 1}", "[1, 2]"),
    ("[[1], [2]]", "[[1, 2]]"), ("1", "[1]"), ("a.b", "c.b"), ("Kind.east", "Direction.east"),
    ("0xFF", "254"), ("[]", "[:]"), ("3.14", "3.141"), ("[1, 2", "[1, 3"), ("A", "a"),
  ])
  func `Other words do not`(expected: String, description: String) {
    #expect(!matches(expected, description))
  }

  @Test(arguments: [
    ("[1, ..., 9]", "[1, 2, 3, 9]"), ("[1, …]", "[1]"), ("[…]", "[]"), ("1, 2, ...", "[1, 2, 3]"),
    ("Point(x: 1, ...)", "Point(x: 1, y: 2)"), ("Point(x: ..., y: 2)", "Point(x: 1, y: 2)"),
    ("<Foo: 0x...>", "<Foo: 0x600000c0>"), ("3.14...", "3.14159"),
    (#""Hello, ...""#, "Hello, world"),
    (#""Hello, ...""#, #""Hello, world""#), ("Hello, ... world", "Hello, my (odd world"),
    ("Hello, ... world", "Hello, my world"), (#"["b": 2, ...]"#, #"["a": 1, "b": 2]"#),
    ("...", "x"),
    (#"["a": 0x…, "b": 1]"#, #"["b": 1, "a": 0x7ffe]"#), ("[[1, ...], ...]", "[[1, 2], 3]"),
    ("Optional(...)", "Optional(3)"), ("1...", "1..."), ("[1, ..., 3]", "[1, ..., 3]"),
    ("Error ... code", "Error with code"), (#""a"..."z""#, #""a"..."z""#),
  ])
  func `Dots stand for what an author leaves out`(expected: String, description: String) {
    #expect(matches(expected, description))
  }

  @Test(arguments: [
    ("[1, ..., 9]", "[1, 2]"), ("[1, ..., 1]", "[1]"), ("Point(x: 1, ...)", "Point(y: 1, x: 2)"),
    ("3.14...", "3.15"), ("<Foo: 0x...>", "<Bar: 0x600000c0>"), (#"["b": 2, ...]"#, #"["b": 1]"#),
    ("[[1, ...], 4]", "[[1, 2], 3]"),
  ])
  func `What stands beside the dots must be there`(expected: String, description: String) {
    #expect(!matches(expected, description))
  }

  @Test func `One of several descriptions is enough`() {
    #expect(matches("1, 2", "Deque(2 elements)", "[1, 2]"))
    #expect(!matches("1, 2", "Deque(2 elements)", "[1, 3]"))
    #expect(!matches("1"))
  }

  @Test func `Of a set the order is of no account, of what it holds it is`() {
    #expect(matches("{3, 1, 2}", "[1, 2, 3]", isUnordered: true))
    #expect(matches("3, 1, ...", "[1, 2, 3]", isUnordered: true))
    #expect(matches("[[1, 2], [3]]", "[[3], [1, 2]]", isUnordered: true))
    #expect(!matches("[[2, 1], [3]]", "[[3], [1, 2]]", isUnordered: true))
    #expect(!matches("{3, 3, 2}", "[1, 2, 3]", isUnordered: true))
    #expect(matches("[3, [2, 1]]", "[[1, 2], 3]", rules: [.unordered]))
  }

  @Test func `The rules apply to values too`() {
    #expect(matches("[0.333]", "[0.3333]", rules: [.numbers(tolerance: 0.01)]))
    #expect(!matches("[333]", "[334]", rules: [.numbers(tolerance: 0.01)]))
    #expect(matches("Foo(0x600000c0)", "Foo(0x7ffee3b4)", rules: [.addresses]))
    #expect(!matches("Foo(0x600000c0, 1)", "Foo(0x7ffee3b4, 2, 1)", rules: [.addresses]))
    #expect(matches(#""/tmp/a/b""#, #""/var/c/b""#, rules: [.paths]))
    #expect(matches("took ... seconds", "took 1.2 seconds", rules: [.durations]))
  }

  @Test func `Deep nesting is compared as text`() {
    let deep = String(repeating: "[", count: 100_000)
    let closed = deep + String(repeating: "]", count: 100_000)
    #expect(matches(closed, closed + " "))
    #expect(!matches(closed, deep))
    #expect(!matches(deep + "1", deep + "2"))
    let optionals =
      String(repeating: "Optional(", count: 150) + "3" + String(repeating: ")", count: 150)
    #expect(matches("3", optionals))
    #expect(matches("[ " + optionals + "]", "[" + optionals + "]"))
    #expect(
      matches(String(repeating: "a:", count: 100_000), String(repeating: "a: ", count: 100_000)))
  }

  @Test(.timeLimit(.minutes(1)))
  func `A megabyte takes no time to speak of`() {
    let elements = (0..<100_000).map { "\"e\($0)\"" }
    let list = "[" + elements.joined(separator: ", ") + "]"
    let compact = "[" + elements.joined(separator: ",") + "]"
    #expect(matches(compact, list))
    #expect(!matches(compact, list.dropLast(2) + "x\"]"))
    let mixed = "{" + elements.reversed().joined(separator: ",") + "}"
    #expect(matches(mixed, list, isUnordered: true))
  }

  @Test(arguments: 0..<8)
  func `Every description means itself`(part: Int) {
    let all = NormalizerTests.everything + [.numbers(tolerance: 1e-6)]
    for seed in 0..<300 {
      var texts = SeededTexts(seed: 90_000 + part * 1000 + seed)
      let text = texts.text()
      #expect(matches(text, text + " ", rules: all), "\(text.debugDescription)")
      _ = matches(text, texts.text(), isUnordered: true, rules: all)
    }
  }
}
