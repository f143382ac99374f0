internal import GalleryModel

/// Takes the directives of DocC out of an article, so that what stands indented inside them is no code.
///
/// A line `@Name {` or `@Name(…) {` and its `}` become blank; the lines between lose the indentation that the first of
/// them has.
enum DirectiveText {
  static func lines(_ lines: [Snippet.Line], hasDirectives: Bool) -> [Snippet.Line] {
    guard hasDirectives else { return lines }
    var depths: [Int?] = []
    var fence: Substring?
    return lines.map { line in
      var line = line
      let text = line.text.drop { $0 == " " }
      let depth = line.text.utf8.count - text.utf8.count
      if !depths.isEmpty, !text.isEmpty, depths[depths.count - 1] == nil {
        depths[depths.count - 1] = depth
      }
      if let open = fence {
        if text.hasPrefix(open) { fence = nil }
      } else if let mark = text.prefixMatch(of: /`{3,}|~{3,}/) {
        fence = mark.output
      } else if text.wholeMatch(of: /@[A-Za-z]+\s*(\(.*\))?\s*\{\s*/) != nil {
        depths.append(nil)
        line.text = ""
      } else if !depths.isEmpty, text.wholeMatch(of: /\}\s*/) != nil {
        depths.removeLast()
        line.text = ""
      }
      let removed = min(depth, (depths.last ?? 0) ?? 0)
      if removed > 0, !line.text.isEmpty {
        line.text = String(line.text.dropFirst(removed))
        line.column += removed
        line.offset += removed
      }
      return line
    }
  }
}
