internal import GalleryDiagnostics
internal import GalleryModel

/// Cuts the lines below the header into blocks, by the rules that stand above `ExampleParser`.
struct BlockCutter {
  /// What stands between two separators.
  private struct Segment {
    var separator: Int?
    var heading: String?
    /// Lines of prose by number; below a heading they follow it without a gap.
    var prose: [(number: Int, text: String)] = []
    /// Numbers of the lines with code or an ordinary comment.
    var code: [Int] = []
    /// Numbers of the lines to show, blank ones among them.
    var shown: [Int] = []
    var options = OptionReader(.block)
  }

  private let script: ScriptStructure
  private let path: String
  /// With `@main` the file is one block.
  private let isOneBlock: Bool
  private var segments = [Segment()]
  private var isProse = false
  private var isHidden = false
  /// The file's options.
  private(set) var options: OptionReader
  private var warnings: [Diagnostic] = []

  /// Cuts a script whose header was read.
  init(
    _ script: ScriptStructure, header: Header, path: String, defaults: ExampleOptions,
    isOneBlock: Bool
  ) {
    self.script = script
    options = OptionReader(.file, defaults: defaults)
    self.path = path
    self.isOneBlock = isOneBlock
    for offset in header.options { options.read(script.lines, at: offset, path: path) }
    for line in stride(from: header.end, through: script.lines.count, by: 1) { read(line) }
    warnings += NearMissReader(script, path: path, isOneBlock: isOneBlock).diagnostics
  }

  /// What was wrong, in the order of the file.
  var diagnostics: [Diagnostic] {
    let all = options.diagnostics + segments.flatMap(\.options.diagnostics) + warnings
    func place(_ diagnostic: Diagnostic) -> (Int, Int) {
      (diagnostic.location?.line ?? 0, diagnostic.location?.column ?? 0)
    }
    return all.sorted { place($0) < place($1) }
  }

  /// The blocks, with the highlighted lines of the whole file to take theirs from.
  func blocks(_ highlighted: [HighlightedLine]) -> [Block] {
    var blocks: [Block] = []
    var index = 0
    for segment in segments {
      if let prose = Self.prose(of: segment) { blocks.append(.prose(prose)) }
      guard let first = segment.code.first, let last = segment.code.last else { continue }
      let lines = LineRange(first, last)
      var shown = segment.shown.filter(lines.contains)[...]
      shown = shown.drop { script.kind(of: $0) == .blank }
      while let end = shown.last, script.kind(of: end) == .blank { shown.removeLast() }
      blocks.append(
        .code(
          CodeBlock(
            index: index, lines: lines, shown: shown.map { highlighted[$0 - 1] },
            options: segment.options.block)))
      index += 1
    }
    return blocks
  }

  private static func prose(of segment: Segment) -> Prose? {
    var lines = segment.prose[...]
    while lines.last?.text.isEmpty == true { lines.removeLast() }
    if segment.heading == nil { lines = lines.drop { $0.text.isEmpty } }
    guard let first = segment.heading == nil ? lines.first?.number : segment.separator else {
      return nil
    }
    return Prose(
      heading: segment.heading, markdown: lines.map(\.text).joined(separator: "\n"),
      firstLine: first)
  }

  private mutating func read(_ line: Int) {
    switch script.kind(of: line) {
    case .blank:
      isProse = false
      if !isHidden { segments[segments.count - 1].shown.append(line) }
    case .comment(let offset):
      read(CommentLine(in: script.lines, at: offset), line, at: offset)
    case .code:
      isProse = false
      let offset = script.lines.skipSpaces(
        script.lines.start(of: line)..<script.lines.end(of: line))
      if script.lines.hasPrefix("//", at: offset),
        case .marker(let marker) = CommentLine(in: script.lines, at: offset),
        script.isLineComment(at: offset)
      {
        follow(marker)
      } else {
        addCode(line)
      }
    }
  }

  private mutating func read(_ comment: CommentLine, _ line: Int, at offset: Int) {
    let isAtMargin = offset == script.lines.start(of: line)
    switch comment {
    case .separator(let heading) where isAtMargin:
      if isOneBlock {
        warnings.append(
          Diagnostic(
            "separator-in-main-file", .warning,
            at: SourceLocation(path: path, line: line, column: script.lines.column(at: offset)),
            "separator '// %%' has no effect in a file with '@main', which runs as one block"))
        addCode(line)
      } else {
        segments.append(Segment(separator: line, heading: heading))
        isProse = true
      }
    case .options(let start) where isAtMargin:
      if isProse { segments[segments.count - 1].prose.append((line, "")) }
      let isBeforeCode = script.items.first.map { offset < $0.range.lowerBound } ?? true
      if segments.count == 1, isBeforeCode {
        options.read(script.lines, at: start, path: path)
      } else {
        segments[segments.count - 1].options.read(script.lines, at: start, path: path)
      }
    case .marker(let marker):
      isProse = false
      follow(marker)
      if isAtMargin, !isOneBlock, marker != .hide, marker != .show {
        segments.append(Segment(separator: line))
      }
    case .plain(let text) where isProse && isAtMargin:
      segments[segments.count - 1].prose.append((line, text))
    case .separator, .options, .documentation, .plain:
      isProse = false
      addCode(line)
    }
  }

  private mutating func follow(_ marker: SnippetMarker) {
    if marker == .hide { isHidden = true }
    if marker == .show { isHidden = false }
  }

  private mutating func addCode(_ line: Int) {
    segments[segments.count - 1].code.append(line)
    if !isHidden { segments[segments.count - 1].shown.append(line) }
  }
}
