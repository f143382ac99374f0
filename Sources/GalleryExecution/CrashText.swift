/// What the Swift runtime writes to standard error when a program dies.
///
/// That is its message, such as `Main/a.swift:36: Fatal error: Index out of range`, and then the
/// backtracer's `*** Signal 4: Backtracing from 0x…`; no output of the example.
package struct CrashText: Hashable, Sendable {
  /// In one line, such as `Fatal error: Index out of range`; nil if the runtime gave none.
  package var message: String?
  /// The file, by its name alone, and the line that the message names.
  package var place: (file: String, line: Int)? {
    guard let file, let line else { return nil }
    return (file, line)
  }
  /// Bytes of standard error before the crash text.
  package var start: Int
  private var file: String?
  private var line: Int?

  /// Finds the crash text at the end of standard error; some kinds of crash write no message.
  package init(stderr: [UInt8], mayHaveMessage: Bool) {
    let marker = Self.lastMarker(in: stderr)
    start = marker ?? stderr.count
    guard mayHaveMessage else { return }
    var end = start
    // A message has few lines; a long search would only find the example's own words.
    for _ in 0..<64 {
      while end > 0, stderr[end - 1] == UInt8(ascii: "\n") { end -= 1 }
      let begin = stderr[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      if begin == end { return }
      if let match = Self.match(String(decoding: stderr[begin..<end], as: UTF8.self)) {
        let whole = String(decoding: stderr[begin..<start], as: UTF8.self)
        let text = whole.dropFirst(match.prefix).split(separator: "\n").joined(separator: "\n")
        message = text.trimmingBlanks()
        file = match.file
        line = match.line
        start = begin
        return
      }
      end = begin
    }
  }

  /// Where the backtracer's words begin, with the empty line before them.
  private static func lastMarker(in bytes: [UInt8]) -> Int? {
    let words = Array("\n*** ".utf8)
    let last = stride(from: bytes.count - words.count, through: 0, by: -1).first { index in
      bytes[index] == words[0] && bytes[index..<index + words.count].elementsEqual(words)
        && Self.isMarker(bytes[(index + words.count)...].prefix(60))
    }
    return last
  }

  private static func isMarker(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).prefixMatch(of: #/Signal \d+: Backtracing from 0x/#)
      != nil
  }

  /// The runtime's message in a line: how many characters stand before it, and its place.
  private static func match(_ line: String) -> (prefix: Int, file: String?, line: Int?)? {
    let kinds = #/(?:Fatal error|Precondition failed|Assertion failed)(?:: .*)?/#
    if line.wholeMatch(of: kinds) != nil { return (0, nil, nil) }
    guard
      let match = line.wholeMatch(
        of: #/([^ :]+):(\d+): (?:Fatal error|Precondition failed|Assertion failed)(?:: .*)?/#)
    else { return nil }
    let file = match.1.split(separator: "/").last.map(String.init)
    return (match.1.count + match.2.count + 3, file, Int(match.2))
  }
}

extension String {
  /// Without blanks at its end.
  fileprivate func trimmingBlanks() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
