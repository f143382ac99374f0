/// A place in a text that moves on behind parts of dates; what fails leaves it where it was.
struct DateCursor {
  private let text: [UInt8]
  /// The index of the next byte.
  private var index: Int
  /// The last index at which the date may end.
  private(set) var end: Int?

  /// A cursor at an index of a text.
  init(_ text: [UInt8], at index: Int) {
    self.text = text
    self.index = index
  }

  /// Notes that the date may end here, unless a word goes on.
  mutating func noteEnd() {
    if !text.follows(index, Self.isNeighbor) { end = index }
  }

  /// A byte that stands neither before nor behind a date.
  static func isNeighbor(_ byte: UInt8) -> Bool {
    byte.isWord || byte == UInt8(ascii: "-")
  }

  /// Exactly so many digits, whose value lies in a range.
  mutating func number(_ count: Int, _ range: ClosedRange<Int>) -> Bool {
    guard index + count <= text.count else { return false }
    var value = 0
    for byte in text[index..<(index + count)] {
      guard byte.isDigit else { return false }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    guard range.contains(value) else { return false }
    index += count
    return true
  }

  /// One character of ASCII.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard text.follows(index, { $0 == UInt8(ascii: character) }) else { return false }
    index += 1
    return true
  }

  /// One of some words.
  mutating func word(_ words: [String]) -> Bool {
    guard let word = words.first(where: { text.hold(.init($0), at: index) }) else { return false }
    index += word.utf8.count
    return true
  }

  /// Hours and minutes, and as much of seconds, their fraction and a zone as there is.
  mutating func time() -> Bool {
    guard attempt({ $0.number(2, 0...24) && $0.skip(":") && $0.number(2, 0...59) }) else {
      return false
    }
    noteEnd()
    attempt { $0.skip(":") && $0.number(2, 0...60) }
    noteEnd()
    if attempt({ ($0.skip(".") || $0.skip(",")) && $0.number(1, 0...9) }) {
      while number(1, 0...9) {}
    }
    noteEnd()
    attempt { $0.zone() }
    noteEnd()
    return true
  }

  /// `Z`, `GMT`, `UTC` or an offset such as `+0000` and `-07:30`, behind a blank or not.
  mutating func zone() -> Bool {
    attempt {
      _ = $0.skip(" ")
      if $0.word(["Z", "GMT", "UTC"]) { return true }
      guard $0.skip("+") || $0.skip("-"), $0.number(2, 0...23) else { return false }
      _ = $0.skip(":")
      return $0.number(2, 0...59)
    }
  }

  /// Reads several parts, or none of them.
  @discardableResult
  mutating func attempt(_ read: (inout DateCursor) -> Bool) -> Bool {
    let start = self
    if read(&self) { return true }
    self = start
    return false
  }
}
