/// Lines of a text and the columns of the longest one.
struct LineMeasure: Hashable, Sendable {
  /// Above this many columns a region can scroll and takes the tab stop.
  static let scrolls = 40
  /// Above this many columns a phone offers to wrap.
  static let wrapsOnPhone = 44
  /// Above this many columns every screen offers to wrap.
  static let wraps = 92

  var lines: Int
  /// Unicode scalars of the longest line; a tab counts four.
  var columns: Int

  init(_ text: String) {
    let (lines, columns) =
      text.utf8.withContiguousStorageIfAvailable(Self.count)
      ?? Self.count(Array(text.utf8))
    self.lines = lines
    self.columns = columns
  }

  private static func count(_ bytes: some Collection<UInt8>) -> (Int, Int) {
    var lines = 0
    var longest = 0
    var columns = 0
    var endsInLine = false
    for byte in bytes {
      endsInLine = byte != 0x0A
      if byte == 0x0A {
        lines += 1
        longest = max(longest, columns)
        columns = 0
      } else if byte == 0x09 {
        columns += 4
      } else if byte & 0xC0 != 0x80 {
        columns += 1
      }
    }
    return (lines + (endsInLine ? 1 : 0), max(longest, columns))
  }
}
