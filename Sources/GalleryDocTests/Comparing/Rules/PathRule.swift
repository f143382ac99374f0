/// Absolute paths and `file:` URLs: the folder becomes `…`, the last component stays.
///
/// A path has two components or more, so that `a /b`, `</p>` and `//` are none, and ends at white space, quotation
/// marks, brackets, `,`, `;`, `:` and `|`.
enum PathRule: ByteRule {
  private static let folder: [UInt8] = .init("…/")
  private static let scheme: [UInt8] = .init("file://")
  private static let slash = UInt8(ascii: "/")
  private static let stops = Set("\"'`<>()[]{},;:|".utf8)
  private static let openers = Set("\"'`([{=,;:|".utf8)

  static func match(in text: [UInt8], at start: Int) -> (end: Int, replacement: [UInt8])? {
    let isURL = text[start] == scheme[0] && text.hold(scheme, at: start)
    guard isURL || text[start] == slash && !text.follows(start + 1, { $0 == slash }),
      start == 0 || text.precedes(start, { $0.isSpace || openers.contains($0) })
    else { return nil }
    return rest(of: text, from: isURL ? start + scheme.count : start)
  }

  /// The path from its first byte; a URL may have a host there.
  private static func rest(
    of text: [UInt8], from start: Int
  ) -> (end: Int, replacement: [UInt8])? {
    var end = start
    var slashes: [Int] = []
    while end < text.count, !text[end].isSpace, text[end] >= 0x20, !stops.contains(text[end]) {
      if text[end] == slash { slashes.append(end) }
      end += 1
    }
    // The slash behind a folder belongs to its name.
    if slashes.last == end - 1 { slashes.removeLast() }
    guard slashes.count >= 2, let last = slashes.last else { return nil }
    return (end, folder + text[(last + 1)..<end])
  }
}
