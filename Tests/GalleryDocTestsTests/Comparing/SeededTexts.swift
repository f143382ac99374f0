/// Random texts that are the same on every run (SplitMix64), made of what the rules look for.
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

  var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Up to so many pieces.
  mutating func text(_ most: Int = 40) -> String {
    let count = Int.random(in: 0...most, using: &self)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
