package import GalleryModel
internal import SwiftIDEUtils
internal import SwiftSyntax

/// Tells the kinds of the tokens of Swift code, broken code included.
///
/// Rules, the first that fits: a string literal is one piece, its interpolations included; a name where it is
/// declared is a declaration; what SwiftIDEUtils classifies keeps its kind; an identifier that begins with a
/// capital is a type, unless the code declares a variable or a case of that name; all else is plain.
package struct SwiftHighlighter: Sendable {
  /// A highlighter; it has no settings.
  package init() {}

  /// The lines of a piece of code, whose first line has a given number.
  ///
  /// A line feed at the code's end does not make another line; empty code has no lines. Code that cannot be
  /// parsed within the limit is plain.
  package func highlight(
    _ code: String, firstLine: Int = 1, limit: Duration = ParserLimit.standard
  ) -> [HighlightedLine] {
    let lines = SourceLines(code)
    var result =
      ParserThread.run(on: lines, limit: limit) {
        let structure = ScriptStructure(lines)
        return highlight(structure, facts: SourceFacts(of: structure.tree))
      } ?? Self.plain(lines)
    if let last = result.last, last.spans.isEmpty { result.removeLast() }
    for index in result.indices { result[index].number += firstLine - 1 }
    return result
  }

  /// All lines of a text without any kind, numbered from 1.
  static func plain(_ lines: SourceLines) -> [HighlightedLine] {
    (1...lines.count).map { number in
      let text = lines.text(lines.start(of: number)..<lines.end(of: number))
      let spans = text.isEmpty ? [] : [HighlightedLine.Span(.plain, text)]
      return HighlightedLine(number: number, spans: spans)
    }
  }

  /// All lines of a script, numbered from 1.
  func highlight(_ script: ScriptStructure, facts: SourceFacts) -> [HighlightedLine] {
    let runs = runs(of: script, facts: facts)
    var result: [HighlightedLine] = []
    result.reserveCapacity(script.lines.count)
    var run = 0
    for line in 1...script.lines.count {
      var start = script.lines.start(of: line)
      let end = script.lines.end(of: line)
      var spans: [HighlightedLine.Span] = []
      while start < end {
        while run < runs.count, runs[run].end <= start { run += 1 }
        let stop = run < runs.count ? min(runs[run].end, end) : end
        let kind = run < runs.count ? runs[run].kind : .plain
        spans.append(HighlightedLine.Span(kind, script.lines.text(start..<stop)))
        start = stop
      }
      result.append(HighlightedLine(number: line, spans: spans))
    }
    return result
  }

  /// A stretch of one kind, from the end of the one before it.
  private struct Run {
    var end: Int
    var kind: HighlightedLine.Kind
  }

  /// Stretches that cover the text, no two neighbours of one kind.
  private func runs(of script: ScriptStructure, facts: SourceFacts) -> [Run] {
    var runs: [Run] = []
    func add(_ end: Int, _ kind: HighlightedLine.Kind) {
      guard end > runs.last?.end ?? 0 else { return }
      if let last = runs.last, last.kind == kind {
        runs[runs.count - 1].end = end
      } else {
        runs.append(Run(end: end, kind: kind))
      }
    }
    var strings = facts.strings[...]
    for token in script.tree.classifications {
      let range = token.range.lowerBound.utf8Offset..<token.range.upperBound.utf8Offset
      while let string = strings.first, string.upperBound <= range.lowerBound {
        strings.removeFirst()
      }
      if let string = strings.first, string.lowerBound <= range.lowerBound {
        add(string.lowerBound, .plain)
        add(string.upperBound, .string)
        continue
      }
      add(range.lowerBound, .plain)
      add(range.upperBound, kind(of: token.kind, range, in: script.lines, facts: facts))
    }
    add(script.lines.bytes.count, .plain)
    return runs
  }

  private func kind(
    of classification: SyntaxClassification, _ range: Range<Int>, in lines: SourceLines,
    facts: SourceFacts
  ) -> HighlightedLine.Kind {
    switch classification {
    case .attribute: .attribute
    case .blockComment, .docBlockComment, .docLineComment, .lineComment: .comment
    case .floatLiteral, .integerLiteral: .number
    case .keyword, .ifConfigDirective: .keyword
    case .stringLiteral, .regexLiteral: .string
    case .type: facts.declaredNames.contains(range.lowerBound) ? .declaration : .type
    case .identifier:
      if facts.declaredNames.contains(range.lowerBound) {
        .declaration
      } else if ASCII.isUppercase(lines.bytes[range.lowerBound]),
        !facts.valueNames.contains(lines.text(range))
      {
        .type
      } else {
        .plain
      }
    case .argumentLabel, .dollarIdentifier, .editorPlaceholder, .none, .operator: .plain
    @unknown default: .plain
    }
  }
}
