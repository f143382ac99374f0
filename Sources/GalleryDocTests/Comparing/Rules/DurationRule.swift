/// Durations: numbers with units from hours to nanoseconds, alone or one after the other as in `1m 3s`.
///
/// `m` and `h` count only behind a digit, as `5 m` is a length.
enum DurationRule: ByteRule {
  private static let replacement: [UInt8] = .init("<duration>")

  /// The size of a unit; in a row each is followed by smaller ones only, so that `1s 2s` are two durations.
  private static func rank(of unit: String) -> Int? {
    switch unit {
    case "h", "hr", "hrs", "hour", "hours": 5
    case "m", "min", "mins", "minute", "minutes": 4
    case "s", "sec", "secs", "second", "seconds": 3
    case "ms", "msec", "millis", "millisecond", "milliseconds": 2
    case "us", "µs", "μs", "usec", "micros", "microsecond", "microseconds": 1
    case "ns", "nsec", "nanos", "nanosecond", "nanoseconds": 0
    default: nil
    }
  }

  private static let longestUnit = 12

  static func match(in text: [UInt8], at start: Int) -> (end: Int, replacement: [UInt8])? {
    guard text[start].isDigit, !text.precedes(start, { $0.isWord || $0 == UInt8(ascii: ".") })
    else { return nil }
    var end: Int?
    var next = start
    var rank = Int.max
    while let part = part(of: text, at: next), part.rank < rank {
      rank = part.rank
      if !text.follows(part.end, \.isWord) { end = part.end }
      next = part.end
      if text.follows(next, { $0 == UInt8(ascii: " ") }) { next += 1 }
    }
    return end.map { ($0, replacement) }
  }

  /// A number and its unit.
  private static func part(of text: [UInt8], at start: Int) -> (end: Int, rank: Int)? {
    guard let number = NumberScan(text, at: start) else { return nil }
    var first = number.end
    if text.follows(first, { $0 == UInt8(ascii: " ") }) { first += 1 }
    var end = first
    while end - first <= longestUnit, text.follows(end, { $0.isLetter || $0 >= 0x80 }) { end += 1 }
    guard let rank = rank(of: String(decoding: text[first..<end], as: UTF8.self)) else {
      return nil
    }
    let isShort = end - first == 1 && rank > 3
    return isShort && first > number.end ? nil : (end, rank)
  }
}
