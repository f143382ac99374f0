package import GalleryDiagnostics
package import GalleryModel

/// Reads a script as an example: its header, its options and its blocks.
///
/// The rules:
/// - An optional `#!` line stays first. A license comment or a formatter's directive may follow and is left out.
/// - The first `//` comment (not `///`) is the header: the line `# Title`, the summary's paragraph, then the
///   introduction, all Markdown. A header without a title begins with the summary, as SE-0356 has it for snippets;
///   the title then comes from the file's name.
/// - `// %%` at column 0 of the top level begins a block; `// %% Heading` gives it a heading. The `//` lines right
///   below are its prose, until the first line that is no `//` comment. Comments further down are code. A block
///   may have prose only.
/// - A separator inside braces, a literal, a `/* */` comment, `#if` or any other statement is an ordinary comment.
/// - `// snippet.NAME` and `// snippet.end` at column 0 of the top level begin a block too, without prose.
///   `// snippet.hide` and `// snippet.show`, at any depth, hide lines and show them again. No marker is shown.
/// - `// gallery: key = value; key = value` at column 0 of the top level sets options: of the file before the first
///   code and the first separator, else of its block. Option lines are not shown.
/// - With `@main` on a type of the top level everything below the header is one block, and separators do nothing.
///
/// Every text has a reading: what is wrong comes as diagnostics, with all that could be read beside them.
package struct ExampleParser: Sendable {
  /// The options of a file that does not set them itself.
  package var defaults: ExampleOptions

  /// A parser for files whose options have the given defaults.
  package init(defaults: ExampleOptions = ExampleOptions()) { self.defaults = defaults }

  /// Reads the text of an example file.
  ///
  /// Errors: `unknown-option`, `misplaced-option`, `bad-option-value`, `repeated-option`, `missing-option`,
  /// `unreadable-code` (the parser did not end within `limit`; the text is one block without an option).
  /// Warnings: `missing-title` (not below `Snippets/`), `separator-in-main-file`, `near-separator`, `near-option`.
  package func parse(
    _ source: ExampleSource, limit: Duration = ParserLimit.standard
  ) -> Diagnosed<Example> {
    let lines = SourceLines(source.text)
    return ParserThread.run(on: lines, limit: limit) { read(source, ScriptStructure(lines)) }
      ?? unreadable(source, lines, limit: limit)
  }

  /// Reads the text and instruments it, in one walk of the parser.
  ///
  /// The diagnostics are those of `parse`; a text that the parser does not get through is not instrumented.
  package func prepare(
    _ source: ExampleSource, limit: Duration = ParserLimit.standard
  ) -> PreparedExample {
    let lines = SourceLines(source.text)
    let prepared = ParserThread.run(on: lines, limit: limit) {
      let script = ScriptStructure(lines)
      let read = self.read(source, script)
      return PreparedExample(
        example: read.value, instrumented: Instrumenter().instrument(read.value, script),
        diagnostics: read.diagnostics)
    }
    if let prepared { return prepared }
    let read = unreadable(source, lines, limit: limit)
    return PreparedExample(
      example: read.value, instrumented: .unchanged(read.value), diagnostics: read.diagnostics)
  }

  private func read(_ source: ExampleSource, _ script: ScriptStructure) -> Diagnosed<Example> {
    let facts = SourceFacts(of: script.tree)
    let header = Header(of: script)
    let hasMainType = MainType(in: script) != nil
    let cutter = BlockCutter(
      script, header: header, path: source.path, defaults: defaults,
      isOneBlock: hasMainType)
    var diagnostics = cutter.diagnostics
    let title = cutter.options.file.title ?? header.title
    if title == nil, !source.path.hasPrefix("Snippets/") {
      diagnostics.insert(missingTitle(source, line: script.hasShebang ? 2 : 1), at: 0)
    }
    let example = Example(
      source: source, title: title ?? FileTitle.title(of: source.id.name),
      summary: header.summary, introduction: header.introduction,
      options: cutter.options.file,
      blocks: cutter.blocks(SwiftHighlighter().highlight(script, facts: facts)),
      imports: facts.imports, hasMainType: hasMainType)
    return Diagnosed(example, diagnostics)
  }

  private func missingTitle(_ source: ExampleSource, line: Int) -> Diagnostic {
    let title = FileTitle.title(of: source.id.name)
    return Diagnostic(
      "missing-title", .warning, at: SourceLocation(path: source.path, line: line, column: 1),
      "title is missing; '\(title)' is taken from the file's name",
      fixIts: [Diagnostic.FixIt("begin the file with", replacement: "// # \(title)")])
  }

  private func unreadable(
    _ source: ExampleSource, _ lines: SourceLines, limit: Duration
  ) -> Diagnosed<Example> {
    let block = CodeBlock(
      index: 0, lines: LineRange(1, lines.count), shown: SwiftHighlighter.plain(lines))
    let example = Example(
      source: source, title: FileTitle.title(of: source.id.name), summary: "",
      introduction: Prose(markdown: "", firstLine: 1), options: defaults, blocks: [.code(block)],
      imports: [], hasMainType: false)
    let seconds = Int(limit / .seconds(1))
    let error = Diagnostic(
      "unreadable-code", at: SourceLocation(path: source.path, line: 1),
      "code cannot be parsed within \(seconds) seconds",
      notes: [.init("each '[' inside other brackets may double the time; give inner parts names")])
    return Diagnosed(example, [error])
  }
}
