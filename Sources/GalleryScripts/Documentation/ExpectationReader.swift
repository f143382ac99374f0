internal import GalleryModel
internal import SwiftSyntax

/// Finds the comments of a snippet that say what its code does.
///
/// A comment belongs to the statement that it stands behind: on the same line, or on the lines right below it. A comment
/// with a blank line or nothing above it and code right below belongs to the paragraph below. Comments inside an
/// expression are remarks.
struct ExpectationReader {
  private(set) var expectations: [Expectation] = []
  private(set) var captures: [SnippetCapture] = []
  private let snippet: SnippetText
  private let lines: SourceLines

  /// A comment, and the statements around it.
  private struct Comment {
    var text: String
    var offset: Int
    var line: Int
    var item: CodeBlockItemSyntax?
    var next: CodeBlockItemSyntax?
    var isTrailing: Bool
  }

  init(_ snippet: SnippetText, _ lines: SourceLines) {
    self.snippet = snippet
    self.lines = lines
  }

  mutating func read(_ tree: SourceFileSyntax) {
    var open = comments(of: tree)[...]
    while let first = open.popFirst() {
      // Comments on the lines right below can go on with what the first begins.
      var group = [first]
      while let next = open.first, !next.isTrailing,
        next.line == group[group.count - 1].line + 1
      {
        group.append(next)
        open.removeFirst()
      }
      read(group)
    }
  }

  private mutating func read(_ group: [Comment]) {
    var rest = group[...]
    while let comment = rest.popFirst() {
      if comment.text.hasPrefix("/*") {
        let pieces = CommentWords.printedLines(ofBlock: comment.text).map { piece($0, comment) }
        if !pieces.isEmpty { addOutput(comment, pieces, unordered: false) }
        continue
      }
      switch CommentWords(comment.text) {
      case .prints(let text, let unordered):
        var pieces = [text].compactMap(\.self).map { piece($0, comment) }
        while let next = rest.first {
          if case .prints(let text?, _) = CommentWords(next.text) {
            pieces.append(piece(text, next))
          } else if text == nil {
            pieces.append(piece(CommentWords.line(next.text), next))
          } else {
            break
          }
          rest.removeFirst()
        }
        addOutput(comment, pieces, unordered: unordered)
      case .openQuote(let text):
        var pieces = [piece(text, comment)]
        while let next = rest.popFirst() {
          var line = CommentWords.line(next.text)
          let ends = line.text.hasSuffix("\"")
          if ends {
            line.text.removeLast()
            line.range = line.range.lowerBound..<line.range.upperBound - 1
          }
          pieces.append(piece(line, next))
          if ends {
            addOutput(comment, pieces, unordered: false)
            break
          }
        }
      case .value(let text, let name):
        if addValue(comment, text, name: name) { break }
        // Values below what prints, a line each.
        guard let item = comment.item, SnippetItem.prints(item), !isQuoted(outputOf: item) else {
          break
        }
        var pieces = [piece(text, comment)]
        while let next = rest.first, case .value(let text, nil) = CommentWords(next.text) {
          pieces.append(piece(text, next))
          rest.removeFirst()
        }
        addOutput(comment, pieces, unordered: false)
      case .doesNotCompile: addItem(comment, .doesNotCompile)
      case .stops: addItem(comment, .stops)
      case .remark: break
      }
    }
  }

  private mutating func add(
    _ kind: Expectation.Kind, _ comment: Comment, _ pieces: [Expectation.Piece],
    _ capture: SnippetCapture
  ) {
    expectations.append(
      Expectation(
        kind, index: expectations.count, line: snippet.fileLine(comment.line),
        column: lines.column(at: comment.offset), pieces: pieces))
    captures.append(capture)
  }

  private func piece(_ text: CommentWords.Text, _ comment: Comment) -> Expectation.Piece {
    let start = snippet.fileOffset(comment.offset)
    return Expectation.Piece(
      start + text.range.lowerBound..<start + text.range.upperBound, text.text,
      isQuoted: text.isQuoted)
  }

  private mutating func addOutput(
    _ comment: Comment, _ pieces: [Expectation.Piece], unordered: Bool
  ) {
    let kind = Expectation.Kind.prints(unordered: unordered)
    // What is said in several comments behind one statement is one text.
    if case .output(let offset)? = captures.last, let last = expectations.indices.last,
      expectations[last].kind == kind, offset == anchor(comment).map(SnippetItem.end)
    {
      expectations[last].pieces += pieces
      return
    }
    guard let item = anchor(comment) else { return }
    add(kind, comment, pieces, .output(after: SnippetItem.end(item)))
  }

  /// Whether the output of a statement stands in quotation marks already: what is below it is a remark then.
  private func isQuoted(outputOf item: CodeBlockItemSyntax) -> Bool {
    guard case .output(let offset)? = captures.last, offset == SnippetItem.end(item) else {
      return false
    }
    return expectations.last?.pieces.contains(where: \.isQuoted) ?? false
  }

  private mutating func addValue(
    _ comment: Comment, _ text: CommentWords.Text, name: String?
  ) -> Bool {
    guard let item = comment.item else { return false }
    let capture: SnippetCapture
    if let name {
      capture = .variable(name, after: SnippetItem.end(item))
    } else if let found = SnippetItem.value(of: item) {
      capture = found
    } else {
      return false
    }
    add(.value, comment, [piece(text, comment)], capture)
    return true
  }

  private mutating func addItem(_ comment: Comment, _ kind: Expectation.Kind) {
    guard let item = comment.item ?? comment.next else { return }
    let range =
      item.positionAfterSkippingLeadingTrivia.utf8Offset..<SnippetItem.end(item)
    if case .item(let last)? = captures.last, last == range { return }
    add(kind, comment, [], .item(range))
  }

  /// The statement behind which output is compared.
  private func anchor(_ comment: Comment) -> CodeBlockItemSyntax? {
    if let item = comment.item { return item }
    // The last statement of the paragraph below.
    var last = comment.next
    while let item = last, let next = SnippetItem.next(after: item),
      lines.line(at: next.positionAfterSkippingLeadingTrivia.utf8Offset)
        == lines.line(at: SnippetItem.end(item)) + 1
    {
      last = next
    }
    return last
  }

  private func comments(of tree: SourceFileSyntax) -> [Comment] {
    var comments: [Comment] = []
    for token in tree.tokens(viewMode: .sourceAccurate) {
      add(
        token.leadingTrivia, from: token.position.utf8Offset, token, isLeading: true, to: &comments)
      add(
        token.trailingTrivia, from: token.endPositionBeforeTrailingTrivia.utf8Offset, token,
        isLeading: false, to: &comments)
    }
    return comments
  }

  private func add(
    _ trivia: Trivia, from start: Int, _ token: TokenSyntax, isLeading: Bool,
    to comments: inout [Comment]
  ) {
    var offset = start
    for piece in trivia {
      defer { offset += piece.sourceLength.utf8Length }
      let text: String
      switch piece {
      case .lineComment(let comment), .blockComment(let comment): text = comment
      default: continue
      }
      let line = lines.line(at: offset)
      let previous = isLeading ? token.previousToken(viewMode: .sourceAccurate) : token
      let isTrailing =
        previous.map { lines.line(at: SnippetItem.end($0) - 1) == line } ?? false
      let item = previous.flatMap { SnippetItem.enclosing($0, endsBefore: offset) }
      let next = isLeading ? SnippetItem.beginning(with: token) : nil
      var comment = Comment(
        text: text, offset: offset, line: line, item: item, next: next, isTrailing: isTrailing)
      if !isTrailing, let previous, item != nil, next != nil {
        let above = lines.line(at: SnippetItem.end(previous) - 1)
        let first = comments.last.map { $0.line == line - 1 && !$0.isTrailing } ?? false
        if first {
          comment.item = comments[comments.count - 1].item
        } else if above < line - 1, !isBlankBelow(line) {
          comment.item = nil
        }
      }
      comments.append(comment)
    }
  }

  /// Whether the comments that begin on a line are followed by a blank line or nothing.
  private func isBlankBelow(_ line: Int) -> Bool {
    var line = line
    while line <= lines.count, lines.text(of: line).drop(while: \.isWhitespace).hasPrefix("//") {
      line += 1
    }
    return line > lines.count || lines.isBlank(line)
  }
}
