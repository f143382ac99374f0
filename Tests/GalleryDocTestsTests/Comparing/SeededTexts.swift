/// Random texts that are the same on every run, made of what the rules look for.
struct SeededTexts: RandomNumberGenerator {
  static let pieces = [
    "a", "word", "Point", "x", "0", "1", "12", "3.14", "1e-5", "1_000", "-", "+", ".", "..", "...",
    "…", " ", " ", "  ", "\t", "\n", "\n", "\r\n", "\r", ",", ", ", ":", ": ", "[", "]", "{", "}",
    "(", ")", "\"", "\\", "\\\"", "/", "//", "/tmp", "/usr/lib", "file:///a/b.swift", "0x",
    "0x600000c0", "0x7ffee3b4a8d0", "1.23 seconds", "12 ms", "0.5s", "1m 3s", "m", "h", "s", " s",
    "2024-05-01", "2024-05-01 12:00:00 +0000", "2024-05-01T12:00:00Z", "20240501T120000Z",
    "Wed, 01 May 2024 12:00:00 +0000", "E621E1F8-C36C-495A-93FC-0C247A3E6E5F", "é", "e\u{301}",
    "漢", "👩‍👩‍👧", "\u{301}", "\0", "\u{1B}[0m", "[a: 1, b: 2]", "[\"y\": 1, \"x\": 2]", "<", ">",
    "\u{10F5D1}", "nil", "Optional", "Optional(3)", "'", "|", ";", "=", "µs", "Z", "T", "\n\n",
  ]

  private var numbers: SeededNumbers

  init(seed: Int) { numbers = SeededNumbers(state: UInt64(seed)) }

  mutating func next() -> UInt64 { numbers.next() }

  /// Up to so many pieces.
  mutating func text(_ most: Int = 40) -> String {
    numbers.text(of: Self.pieces, upTo: most)
  }
}
