internal import GalleryModel

/// The comment with which an example begins: its title, summary and introduction.
///
/// A shebang and blank lines stay above it; a license or a formatter's directive above it is left out. A license
/// is a comment that does not begin with `# ` and says so (see `isLicense`); where `# Title` follows in the
/// same comment, the header begins there. Option lines in the header are no text of it: they count as blank
/// lines, so that each line of the introduction is one line of the file.
struct Header {
  /// The text behind `# `, if the header begins with it.
  var title: String?
  /// The first paragraph below the title, or of all if there is no title.
  var summary = ""
  /// What follows the first paragraph.
  var introduction = Prose(markdown: "", firstLine: 1)
  /// Offsets of the texts of option lines in the header.
  var options: [Int] = []
  /// The first line that is not read: below the header, or where none was found below the shebang.
  var end = 1

  private typealias Line = (number: Int, text: String)

  /// Reads the header of a script.
  init(of script: ScriptStructure) {
    let first = script.hasShebang ? 2 : 1
    end = first
    var line = first
    while true {
      while line <= script.lines.count, script.kind(of: line) == .blank { line += 1 }
      introduction.firstLine = min(line, script.lines.count)
      if let next = Self.endOfLicense(in: script, at: line) {
        line = next
        end = next
        continue
      }
      var text = read(script, &line)
      if text.isEmpty { break }
      if Self.isLicense(text.map(\.text)) {
        guard let title = text.firstIndex(where: { $0.text.hasPrefix("# ") }) else {
          end = line
          continue
        }
        text = Array(text[title...])
      }
      end = line
      split(text[...])
      break
    }
  }

  /// True if a comment is about the file's rights or its tools and not about what it shows.
  static func isLicense(_ text: [String]) -> Bool {
    guard let first = text.first(where: { !$0.isEmpty }), !first.hasPrefix("# ") else {
      return false
    }
    let words = ["Copyright", "SPDX-", "This source file is part of", "Created by "]
    if text.contains(where: { line in words.contains { line.contains($0) } }) { return true }
    if first.hasPrefix("===--") { return true }
    let tools = ["swift-format-ignore", "swiftlint:", "swiftformat:", "-*-"]
    return text.allSatisfy { line in line.isEmpty || tools.contains { line.hasPrefix($0) } }
  }

  /// The line below a license in a block comment that begins on a line; nil if there is none.
  private static func endOfLicense(in script: ScriptStructure, at line: Int) -> Int? {
    let lines = script.lines
    guard line <= lines.count, lines.hasPrefix("/*", at: lines.start(of: line)) else { return nil }
    let start = lines.start(of: line)
    let limit = script.items.first?.range.lowerBound ?? lines.bytes.count
    guard start < limit else { return nil }
    let end = script.endOfBlockComment(start..<limit)
    let last = lines.line(at: max(start, end - 1))
    guard lines.skipSpaces(end..<max(end, lines.end(of: last))) >= lines.end(of: last),
      isLicense((line...last).map { lines.text(of: $0) })
    else { return nil }
    return last + 1
  }

  /// Collects the comment lines from a line on, and moves it behind them.
  private mutating func read(_ script: ScriptStructure, _ line: inout Int) -> [Line] {
    var text: [Line] = []
    while line <= script.lines.count, case .comment(let offset) = script.kind(of: line),
      offset == script.lines.start(of: line)
    {
      switch CommentLine(in: script.lines, at: offset) {
      case .plain(let comment): text.append((line, comment))
      case .options(let start):
        options.append(start)
        text.append((line, ""))
      case .separator, .marker, .documentation: return text
      }
      line += 1
    }
    return text
  }

  private mutating func split(_ text: ArraySlice<Line>) {
    var text = text.drop { $0.text.isEmpty }
    if let first = text.first, first.text.hasPrefix("# ") {
      let name = first.text.dropFirst(2).split(separator: " ").joined(separator: " ")
      if !name.isEmpty { title = name }
      text = text.dropFirst().drop { $0.text.isEmpty }
    }
    let structures = ["#", "```", "~~~"]
    if let first = text.first, !structures.contains(where: { first.text.hasPrefix($0) }) {
      let paragraph = text.prefix { !$0.text.isEmpty }
      summary = paragraph.map(\.text).joined(separator: "\n")
      text = text.dropFirst(paragraph.count).drop { $0.text.isEmpty }
    }
    while text.last?.text.isEmpty == true { text.removeLast() }
    if let first = text.first {
      introduction = Prose(
        markdown: text.map(\.text).joined(separator: "\n"), firstLine: first.number)
    }
  }
}
