internal import GalleryFiles
internal import GalleryScripts

/// Which programs are compiled together.
///
/// A module costs its start once, but all of it is compiled again for each round of errors and each edit. It ends behind
/// a program whose text says so, not behind the hundredth: so that an edit changes the module around it, and those in
/// front and behind are what they were.
enum SnippetModules {
  private static let smallest = 16
  private static let largest = 80

  /// The programs in their order, in pieces.
  static func together(
    _ units: [SnippetUnit], _ snippets: [PreparedSnippet]
  ) -> [[SnippetUnit]] {
    var modules: [[SnippetUnit]] = []
    var open: [SnippetUnit] = []
    for unit in units {
      open.append(unit)
      let text = unit.parts.last.map { snippets[$0.snippet].text.text } ?? ""
      let isEnd = open.count >= smallest && SHA256.hex(Array(text.utf8)).hasPrefix("0")
      guard isEnd || open.count == largest else { continue }
      modules.append(open)
      open = []
    }
    return open.isEmpty ? modules : modules + [open]
  }
}
