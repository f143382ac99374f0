/// What a `//` comment line says to the gallery.
enum CommentLine: Equatable {
  /// `// %%`, `// %% Heading` or, as other tools take it, `// %%Heading`.
  case separator(heading: String?)
  /// `// gallery: …`; the options begin at this offset.
  case options(Int)
  /// `// snippet.…`.
  case marker(SnippetMarker)
  /// `/// …`, which belongs to a declaration.
  case documentation
  /// Anything else: the text behind `//` and one space.
  case plain(String)

  /// Reads the comment that begins at an offset and goes to the end of its line.
  init(in lines: SourceLines, at offset: Int) {
    let end = lines.end(of: lines.line(at: offset))
    var start = offset + 2
    if lines.hasPrefix("///", at: offset), !lines.hasPrefix("////", at: offset) {
      self = .documentation
      return
    }
    let text = lines.skipSpaces(start..<end)
    if lines.hasPrefix("%%", at: text), text + 2 == end || Self.goesOn(lines.bytes[text + 2]) {
      let heading = Self.trimmed(lines.text(text + 2..<end))
      self = .separator(heading: heading.isEmpty ? nil : heading)
    } else if lines.hasPrefix("gallery:", at: text) {
      self = .options(text + 8)
    } else if let marker = SnippetMarker(in: lines, text..<end) {
      self = .marker(marker)
    } else {
      if start < end, lines.bytes[start] == UInt8(ascii: " ") { start += 1 }
      self = .plain(Self.trimmedEnd(lines.text(start..<end)))
    }
  }

  /// True for what may stand behind a separator's signs: white space, or the first letter or digit of a heading.
  private static func goesOn(_ byte: UInt8) -> Bool {
    ASCII.isSpace(byte) || ASCII.isAlphanumeric(byte) || byte >= 0x80 || byte == UInt8(ascii: "`")
  }

  private static func trimmed(_ text: String) -> String {
    let text = text.drop(while: \.isWhitespace)
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(text[...last])
  }

  /// A line's text without the white space at its end, but for the two spaces that break a line in Markdown.
  private static func trimmedEnd(_ text: String) -> String {
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    let end = text.index(after: last)
    return String(text[..<end]) + (text[end...].hasPrefix("  ") ? "  " : "")
  }
}
