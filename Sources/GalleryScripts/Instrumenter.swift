internal import GalleryDiagnostics
package import GalleryModel
internal import SwiftSyntax

/// Makes of an example the text that is compiled in its place: line for line the author's, with marks.
///
/// - `import GalleryRuntime; _galleryBegin(0);` takes the place of the first `//` comment line above the first
///   block, or of a blank first line (never of the shebang). Where there is none it stands in front of the code.
/// - `_galleryNext(k);`, the end of block k - 1 and the start of block k, takes the place of the first comment line
///   between the two: the separator. The numbers are those of the code blocks; the semicolon keeps `.member` or
///   `{` on the next line from continuing the call. It is one call and not two because the compiler, for every
///   name at the top level, walks over all statements above it: its time grows with the square of their number.
/// - `_galleryEnd(n)` takes the place of the line below the last block. A file without a final line feed gets
///   one and the mark behind it, the only case in which there is a line more. It is left out where the last
///   statement stops the program (`throw`, `fatalError(…)`, `exit(…)`).
/// - `_galleryShow(` opens in front of a block's last item if that is an expression to show, or in front of those in
///   its branches (see `DisplayRule`), and `)` closes right behind its last token.
/// - A mark behind an item with a syntax error begins with `;`, so that it cannot become a part of the item.
///
/// Only lines without code are replaced. What is put into lines with code is in the column map. The other comment
/// lines outside blocks become empty, so that the text says nothing of the prose but how many lines it has.
///
/// With `@main` there can be no statements at the top level: the file gets only `import GalleryRuntime;`, so the
/// launcher must emit begin(0) itself before it calls `main`. If the type or an extension of it in the file has
/// `static func main()`, `defer { _galleryEnd(0) };` stands right behind its `{` and also runs when `main` throws. If
/// `main` is inherited there is no end mark: the launcher emits it when `main` returns.
///
/// An example without code blocks stays as it is.
package struct Instrumenter: Sendable {
  /// False leaves out the display calls and keeps the marks.
  package var showsValues: Bool

  /// An instrumenter that shows values or only marks the blocks.
  package init(showsValues: Bool = true) { self.showsValues = showsValues }

  /// The text to compile, and how far the columns of its lines of code moved.
  ///
  /// A text that the parser does not get through stays as it is.
  package func instrument(_ example: Example) -> InstrumentedExample {
    let lines = SourceLines(example.source.text)
    return ParserThread.run(on: lines, limit: ParserLimit.standard) {
      instrument(example, ScriptStructure(lines))
    } ?? .unchanged(example)
  }

  /// The same where the example's text is parsed already.
  func instrument(_ example: Example, _ script: ScriptStructure) -> InstrumentedExample {
    let blocks = example.codeBlocks
    guard let first = blocks.first, let last = blocks.last else { return .unchanged(example) }
    var edits = SourceEdits()
    emptyProse(around: blocks, in: script, &edits)
    let begin =
      example.hasMainType ? "import GalleryRuntime; " : "import GalleryRuntime; _galleryBegin(0); "
    let top = script.hasShebang ? 2 : 1
    // A blank line further down could stand inside a block comment; a line with `//` by its kind does not.
    let above = (top..<max(top, first.lines.first)).first { line in
      switch script.kind(of: line) {
      case .comment: true
      case .blank: line == top
      case .code: false
      }
    }
    if let line = above {
      edits.replace(line: line, with: String(begin.dropLast()))
    } else {
      edits.insert(begin, at: script.lines.start(of: first.lines.first))
    }
    if example.hasMainType {
      markEndOfMain(in: script, &edits)
      return edits.apply(to: script.lines)
    }
    let shown = blocks.filter { shows($0, of: example) }
      .compactMap { lastItem(of: $0, in: script)?.node }.flatMap(DisplayRule.expressions)
    for expression in shown { show(expression, &edits) }
    for (block, next) in zip(blocks, blocks.dropFirst()) {
      let between = block.lines.last + 1..<next.lines.first
      let comment = between.first { if case .comment = script.kind(of: $0) { true } else { false } }
      guard let line = comment else {
        preconditionFailure("a comment line separates two blocks")
      }
      edits.replace(
        line: line, with: guarded("_galleryNext(\(next.index));", behind: block, in: script))
    }
    markEnd(of: last, in: script, &edits)
    var instrumented = edits.apply(to: script.lines)
    instrumented.shownPlaces = Set(
      shown.flatMap(DisplayRule.places).map { offset in
        SourceLocation(
          path: example.source.path, line: script.lines.line(at: offset),
          column: script.lines.column(at: offset))
      })
    return instrumented
  }

  private func emptyProse(
    around blocks: [CodeBlock], in script: ScriptStructure, _ edits: inout SourceEdits
  ) {
    let starts = [1] + blocks.map { $0.lines.last + 1 }
    let ends = blocks.map(\.lines.first) + [script.lines.count + 1]
    for (start, end) in zip(starts, ends) {
      for line in start..<max(start, end) {
        if case .comment = script.kind(of: line) { edits.replace(line: line, with: "") }
      }
    }
  }

  private func shows(_ block: CodeBlock, of example: Example) -> Bool {
    showsValues && example.options.capture.contains(.value) && block.options.showsOutput
      && !block.options.hide
  }

  /// The last item that begins in a block.
  private func lastItem(of block: CodeBlock, in script: ScriptStructure) -> ScriptStructure.Item? {
    let end = script.lines.next(after: block.lines.last)
    var low = 0
    var high = script.items.count
    while low < high {
      let middle = (low + high) / 2
      if script.items[middle].range.lowerBound < end { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let item = script.items[low - 1]
    return item.range.lowerBound >= script.lines.start(of: block.lines.first) ? item : nil
  }

  private func show(_ expression: ExprSyntax, _ edits: inout SourceEdits) {
    edits.insert(
      "_galleryShow(", at: expression.positionAfterSkippingLeadingTrivia.utf8Offset)
    edits.insert(")", at: expression.endPositionBeforeTrailingTrivia.utf8Offset)
  }

  private func guarded(
    _ mark: String, behind block: CodeBlock, in script: ScriptStructure
  ) -> String {
    guard let item = lastItem(of: block, in: script), item.node.hasError else { return mark }
    return ";" + mark
  }

  private func markEnd(
    of block: CodeBlock, in script: ScriptStructure, _ edits: inout SourceEdits
  ) {
    if let item = lastItem(of: block, in: script), DisplayRule.stops(item.node) { return }
    let mark = guarded("_galleryEnd(\(block.index))", behind: block, in: script)
    if block.lines.last < script.lines.count {
      edits.replace(line: block.lines.last + 1, with: mark)
    } else {
      edits.append(mark)
    }
  }

  private func markEndOfMain(in script: ScriptStructure, _ edits: inout SourceEdits) {
    guard let body = MainType(in: script)?.body, !body.hasError else { return }
    let mark = body.statements.isEmpty ? " _galleryEnd(0);" : " defer { _galleryEnd(0) };"
    edits.insert(mark, at: body.leftBrace.endPositionBeforeTrailingTrivia.utf8Offset)
  }
}

extension InstrumentedExample {
  /// The author's own text.
  static func unchanged(_ example: Example) -> InstrumentedExample {
    InstrumentedExample(text: example.source.text, columnMap: ColumnMap())
  }
}
