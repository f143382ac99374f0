internal import GalleryDiagnostics

/// One `key = value` of a `// gallery:` line, with its place.
///
/// Several stand on a line with `;` between them; a `;` inside double quotes belongs to the value.
struct OptionEntry {
  /// The name in front of `=`.
  var key: String
  /// The text behind `=` without the spaces around it; nil without `=`.
  var value: String?
  /// Where the key stands.
  var keyLocation: SourceLocation
  /// Where the value stands, or would stand.
  var valueLocation: SourceLocation

  /// The entries of an option line, whose text begins at an offset behind `gallery:`; empty parts are left out.
  static func entries(in lines: SourceLines, at offset: Int, path: String) -> [OptionEntry] {
    let end = lines.end(of: lines.line(at: offset))
    var entries: [OptionEntry] = []
    var start = offset
    var isQuoted = false
    for position in start...end {
      if position < end, lines.bytes[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard position == end || (!isQuoted && lines.bytes[position] == UInt8(ascii: ";")) else {
        continue
      }
      if let entry = OptionEntry(in: lines, start..<position, path: path) { entries.append(entry) }
      start = position + 1
    }
    return entries
  }

  private init?(in lines: SourceLines, _ range: Range<Int>, path: String) {
    func place(_ offset: Int) -> SourceLocation {
      SourceLocation(
        path: path, line: lines.line(at: offset), column: lines.column(at: offset))
    }
    func trimmed(_ range: Range<Int>) -> Range<Int> {
      let start = lines.skipSpaces(range)
      var end = range.upperBound
      while end > start, ASCII.isSpace(lines.bytes[end - 1]) { end -= 1 }
      return start..<end
    }
    let whole = trimmed(range)
    if whole.isEmpty { return nil }
    guard let equals = lines.bytes[whole].firstIndex(of: UInt8(ascii: "=")) else {
      key = lines.text(whole)
      keyLocation = place(whole.lowerBound)
      valueLocation = keyLocation
      return
    }
    let name = trimmed(whole.lowerBound..<equals)
    let text = trimmed(equals + 1..<whole.upperBound)
    key = lines.text(name)
    value = lines.text(text)
    keyLocation = place(name.lowerBound)
    valueLocation = place(text.lowerBound)
  }
}
