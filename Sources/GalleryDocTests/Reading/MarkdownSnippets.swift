internal import GalleryDiagnostics
internal import GalleryMarkdown
internal import GalleryModel

/// Finds the Swift code of a Markdown text.
///
/// Swift is what a fence says is Swift. A block without a language is Swift where that is the habit, in doc comments and
/// articles of DocC, and only if it parses: elsewhere it is anything. A comment `<!-- swift … -->` right above a block is
/// code that readers do not see.
struct MarkdownSnippets {
  /// What was found, in order.
  private(set) var snippets: [Snippet] = []
  /// Code that was found and is not read as Swift, or not well.
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  private let lines: [Snippet.Line]
  private let origin: (_ heading: String?) -> Snippet.Origin
  private let page: Int
  private let assumesSwift: Bool
  private var heading: String?
  private var setup: [Snippet.Line] = []

  /// Reads the lines of a page or a comment.
  init(
    in lines: [Snippet.Line], path: String, page: Int, assumesSwift: Bool,
    origin: @escaping (_ heading: String?) -> Snippet.Origin
  ) {
    self.path = path
    self.lines = lines
    self.origin = origin
    self.page = page
    self.assumesSwift = assumesSwift
    let text = lines.map { $0.text + "\n" }.joined()
    read(MarkdownDocument(parsing: text, extensions: []).blocks)
  }

  private mutating func read(_ blocks: [MarkdownBlock]) {
    for block in blocks {
      switch block.content {
      case .heading(_, let inlines):
        heading = PlainText.of(inlines)
        setup = []
      case .code(let info, let text):
        read(info: info, text: text, block.lines)
        setup = []
      case .html(let text):
        setup = hidden(text, block.lines)
      case .list(let list):
        setup = []
        for item in list.items { read(item) }
      case .blockQuote(let inner):
        setup = []
        read(inner)
      case .aside(let aside): read(aside.blocks)
      case .paragraph, .thematicBreak, .table: setup = []
      }
    }
  }

  private mutating func read(info: String, text: String, _ place: ClosedRange<Int>) {
    let fence = FenceInfo(info)
    guard fence.language == "swift" || fence.language.isEmpty && assumesSwift else { return }
    guard let code = located(text, in: place) else {
      diagnostics.append(
        Diagnostic(
          "unlocated-snippet", .warning, at: location(place.lowerBound),
          "code cannot be found in the file line by line and is not tested",
          notes: [.init("tabs in front of it may be the reason: indent it with blanks")]))
      return
    }
    guard !code.isEmpty else { return }
    snippets.append(
      Snippet(
        path: path, origin: origin(heading), attributes: fence.attributes, lines: code,
        setup: setup, page: page))
    if let opening = self.fence(place.lowerBound), !isClosed(by: opening, place) {
      diagnostics.append(
        Diagnostic(
          "open-fence", .warning, at: location(place.lowerBound),
          "fence is not closed: all that follows is code",
          fixIts: [.init("close it with", replacement: opening)]))
    }
  }

  /// The lines of a block of code: each ends as a line of the text ends.
  private func located(_ text: String, in place: ClosedRange<Int>) -> [Snippet.Line]? {
    var code = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if code.last == "" { code.removeLast() }
    while code.last?.allSatisfy(\.isWhitespace) ?? false { code.removeLast() }
    let first = fence(place.lowerBound) == nil ? place.lowerBound : place.lowerBound + 1
    guard first + code.count - 1 <= lines.count else { return nil }
    var located: [Snippet.Line] = []
    for (index, code) in code.enumerated() {
      let line = lines[first + index - 1]
      let count = line.text.utf8.count - code.utf8.count
      if count >= 0, line.text.hasSuffix(code) {
        located.append(
          Snippet.Line(
            code, number: line.number, column: line.column + count, offset: line.offset + count))
      } else if code.allSatisfy(\.isWhitespace) {
        located.append(
          Snippet.Line("", number: line.number, column: line.column, offset: line.offset))
      } else {
        return nil
      }
    }
    return located
  }

  /// The fence that opens on a line; nil for indented code.
  private func fence(_ line: Int) -> String? {
    guard line <= lines.count else { return nil }
    let text = lines[line - 1].text
    guard let match = text.firstMatch(of: /(?:`{3,}|~{3,})[^`]*$/) else { return nil }
    let lead = text[..<match.range.lowerBound]
    guard lead.allSatisfy({ " \t>-*+.0123456789)".contains($0) }) else { return nil }
    return String(match.output.prefix { $0 == match.output.first })
  }

  private func isClosed(by fence: String, _ place: ClosedRange<Int>) -> Bool {
    guard place.count > 1, place.upperBound <= lines.count else { return false }
    let text = lines[place.upperBound - 1].text.drop { " \t>".contains($0) }
    return text.hasPrefix(fence)
  }

  /// The code of an HTML comment that begins with `<!-- swift`.
  private func hidden(_ html: String, _ place: ClosedRange<Int>) -> [Snippet.Line] {
    guard let open = html.prefixMatch(of: /\s*<!--[ \t]*swift[ \t]*\n/),
      let close = html.range(of: "-->", after: open.range.upperBound)
    else { return [] }
    return located(
      String(html[open.range.upperBound..<close]), in: place.lowerBound + 1...place.upperBound)
      ?? []
  }

  private func location(_ line: Int) -> SourceLocation {
    SourceLocation(path: path, line: lines[min(line, lines.count) - 1].number)
  }
}

extension String {
  /// The start of a text's first occurrence behind a place.
  fileprivate func range(of text: String, after start: Index) -> Index? {
    self[start...].firstRange(of: text)?.lowerBound
  }
}
