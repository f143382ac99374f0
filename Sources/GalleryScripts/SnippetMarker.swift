/// A marker of SE-0356, which changes what a snippet shows.
enum SnippetMarker: Equatable {
  /// `// snippet.hide`
  case hide
  /// `// snippet.show`
  case show
  /// `// snippet.end`
  case end
  /// `// snippet.NAME`
  case slice(String)

  /// Reads what stands behind `//` and white space; nil if it is no marker.
  init?(in lines: SourceLines, _ range: Range<Int>) {
    guard range.count > 8, lines.bytes[range.lowerBound] | 0x20 == UInt8(ascii: "s") else {
      return nil
    }
    let text = lines.text(range)
    guard text.prefix(8).lowercased() == "snippet." else { return nil }
    let name = String(text.dropFirst(8).prefix { !$0.isWhitespace })
    switch name.lowercased() {
    case "": return nil
    case "hide": self = .hide
    case "show": self = .show
    case "end": self = .end
    default: self = .slice(name)
    }
  }
}
