internal import GalleryDiagnostics

/// Finds lines that were surely meant as a separator or as an option line and are neither.
///
/// - A separator or an option line that is indented, or that stands at column 0 inside a statement or `#if`.
/// - `// %%% …` and `// %%%% …`, and `// % % …`. A longer row of signs is an ornament.
/// - `// Gallery: order = 1`, `// gallery order = 2` and the like: a word that is `gallery` but for its case or a
///   slip of the keys, then the exact name of an option with `=`, or with a colon before it and nothing behind it.
///   Ordinary prose about a gallery has neither.
struct NearMissReader {
  /// Warnings `near-separator` and `near-option`, in the order of the file.
  private(set) var diagnostics: [Diagnostic] = []
  private let lines: SourceLines
  private let path: String
  private let isOneBlock: Bool

  /// Reads the comment lines of a script; in a file with `@main` separators have no effect anyway.
  init(_ script: ScriptStructure, path: String, isOneBlock: Bool) {
    lines = script.lines
    self.path = path
    self.isOneBlock = isOneBlock
    for line in stride(from: 1, through: lines.count, by: 1) {
      let start = lines.start(of: line)
      switch script.kind(of: line) {
      case .blank: break
      case .comment(let offset):
        let comment = CommentLine(in: lines, at: offset)
        switch comment {
        case .plain(let text): read(text, at: offset)
        case .separator, .options:
          if offset != start {
            misplaced(comment, at: offset, "is indented and has no effect")
          }
        case .marker, .documentation: break
        }
      case .code:
        guard lines.hasPrefix("//", at: start), start < lines.end(of: line) else { continue }
        let comment = CommentLine(in: lines, at: start)
        let rule = "inside a statement or '#if' has no effect"
        switch comment {
        case .separator, .options:
          guard script.isLineComment(at: start) else { continue }
          misplaced(comment, at: start, rule)
        case .plain, .marker, .documentation: break
        }
      }
    }
  }

  private mutating func misplaced(_ comment: CommentLine, at offset: Int, _ problem: String) {
    let place = "it must begin a line of the top level, at the left margin"
    if case .options = comment {
      warn("near-option", at: offset, "option line \(problem); \(place)")
    } else if !isOneBlock {
      warn("near-separator", at: offset, "separator '// %%' \(problem); \(place)")
    }
  }

  private mutating func read(_ text: String, at offset: Int) {
    let words = text.drop { $0.isWhitespace }
    if !isOneBlock, let heading = Self.heading(words) {
      warn(
        "near-separator", at: offset, "comment is almost a separator and has no effect",
        write: heading.isEmpty ? "// %%" : "// %% " + heading)
    } else if let option = Self.option(words) {
      warn(
        "near-option", at: offset, "comment is almost an option line and has no effect",
        write: "// gallery: " + option)
    }
  }

  private mutating func warn(_ id: String, at offset: Int, _ summary: String, write: String? = nil)
  {
    diagnostics.append(
      Diagnostic(
        id, .warning,
        at: SourceLocation(
          path: path, line: lines.line(at: offset), column: lines.column(at: offset)), summary,
        fixIts: write.map { [Diagnostic.FixIt("write", replacement: $0)] } ?? []))
  }

  /// The heading of a line that is almost a separator.
  private static func heading(_ text: Substring) -> String? {
    var rest = text.drop { $0 == "%" }
    let count = text.count - rest.count
    if count == 1, rest.hasPrefix(" %") {
      rest = rest.dropFirst(2)
    } else if count != 3, count != 4 {
      return nil
    }
    guard rest.first?.isWhitespace ?? true else { return nil }
    return rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The options of a line that is almost an option line.
  private static func option(_ text: Substring) -> String? {
    let word = text.prefix { $0.isLetter }
    guard (5...8).contains(word.count),
      NearMiss.bestMatch(for: String(word), in: ["gallery"]) != nil
    else { return nil }
    var rest = text.dropFirst(word.count).drop { $0.isWhitespace }
    let hasColon = rest.first == ":"
    if hasColon { rest = rest.dropFirst() }
    rest = rest.drop { $0.isWhitespace }
    let key = String(rest.prefix { $0.isLetter || $0 == "-" }).lowercased()
    guard (OptionReader.fileKeys + OptionReader.blockKeys).contains(key) else { return nil }
    let behind = rest.dropFirst(key.count).drop { $0.isWhitespace }
    guard behind.first == "=" || hasColon && behind.isEmpty else { return nil }
    return key + (behind.isEmpty ? "" : " = " + behind.dropFirst().drop { $0.isWhitespace })
  }
}
