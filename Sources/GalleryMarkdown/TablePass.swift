/// Makes tables of paragraphs that hold a header row and a delimiter row.
///
/// Lines of the paragraph above the header stay a paragraph; all lines below the delimiter row are
/// rows. The rows are read from the source, since the paragraph's tree has lost its pipes; the cells
/// of all tables are then parsed at once, each as a heading `# cell #`, in which CommonMark knows
/// parts of a line only.
struct TablePass {
  private let lines: SourceLines
  private let parser: CmarkParser
  /// What the cells of the tables found so far say, in order, with their lines.
  private var cells: [[UInt8]] = []
  private var cellLines: [Int] = []

  init(lines: SourceLines, parser: CmarkParser) {
    self.lines = lines
    self.parser = parser
  }

  /// Columns; a longer delimiter row makes no table.
  private static let mostColumns = 256

  func apply(to blocks: inout [MarkdownBlock]) {
    guard lines.bytes.firstOffset(of: 0x7C, from: 0) != nil else { return }
    var pass = self
    pass.find(in: &blocks, quotes: 0)
    guard !pass.cells.isEmpty else { return }
    var parsed = pass.parsedCells()[...]
    pass.fill(&blocks, from: &parsed)
  }

  private mutating func find(in blocks: inout [MarkdownBlock], quotes: Int) {
    var result: [MarkdownBlock] = []
    for var block in blocks {
      switch block.content {
      case .paragraph(let inlines):
        result += split(block, inlines, quotes: quotes) ?? [block]
        continue
      case .blockQuote(var children):
        find(in: &children, quotes: quotes + 1)
        block.content = .blockQuote(children)
      case .list(var list):
        for item in list.items.indices { find(in: &list.items[item], quotes: quotes) }
        block.content = .list(list)
      default: break
      }
      result.append(block)
    }
    blocks = result
  }

  /// The table in a paragraph, behind the paragraph that is left; nil if there is none.
  private mutating func split(
    _ block: MarkdownBlock, _ inlines: [MarkdownInline], quotes: Int
  ) -> [MarkdownBlock]? {
    guard block.lines.count > 1 else { return nil }
    var header: (line: Int, cells: [[UInt8]], alignments: [MarkdownTable.Alignment?])?
    for line in block.lines.dropFirst() {
      guard let alignments = TableSyntax.alignments(row(line, of: block, quotes: quotes)) else {
        continue
      }
      let cells = TableSyntax.cells(row(line - 1, of: block, quotes: quotes))
      guard cells.count == alignments.count, cells.count <= Self.mostColumns else { continue }
      header = (line - 1, cells, alignments)
      break
    }
    guard let header,
      let before = LeadingLines.take(
        header.line - block.lines.lowerBound, of: inlines, lineCount: block.lines.count)
    else { return nil }
    let table = MarkdownTable(
      alignments: header.alignments, header: pending(header.cells, header.line),
      rows: (header.line + 2..<block.lines.upperBound + 1).map { line in
        let cells = TableSyntax.cells(row(line, of: block, quotes: quotes))
        return pending(Array(cells.prefix(header.alignments.count)), line)
      })
    let rest = MarkdownBlock(.table(table), lines: header.line...block.lines.upperBound)
    if before.isEmpty { return [rest] }
    return [
      MarkdownBlock(.paragraph(before), lines: block.lines.lowerBound...(header.line - 1)), rest,
    ]
  }

  /// Notes cells to be parsed and gives as many empty ones.
  private mutating func pending(_ row: [[UInt8]], _ line: Int) -> [MarkdownTable.Cell] {
    cells += row
    cellLines += Array(repeating: line, count: row.count)
    return Array(repeating: [], count: row.count)
  }

  /// A line of a paragraph without what belongs to the blocks around it.
  private func row(_ line: Int, of block: MarkdownBlock, quotes: Int) -> ArraySlice<UInt8> {
    var text = lines[line]
    if line == block.lines.lowerBound, let column = block.column {
      return text.dropFirst(column - 1)
    }
    for _ in 0..<quotes {
      let unquoted = text.drop(while: TableSyntax.isBlank)
      guard unquoted.first == 0x3E else { break }
      text = unquoted.dropFirst()
    }
    return text
  }

  private func parsedCells() -> [MarkdownTable.Cell] {
    var source: [UInt8] = []
    for cell in cells { source += Array("# ".utf8) + cell + Array(" #\n".utf8) }
    if cells.contains(where: { $0.contains(0x5B) }) {
      // The text itself follows for the sake of its link definitions.
      source += Array("\n".utf8) + lines.bytes
    }
    let parsed = parser.parse(SourceLines(source), numbers: cellLines).blocks.prefix(cells.count)
    return parsed.map { if case .heading(_, let inlines) = $0.content { inlines } else { [] } }
  }

  private func fill(
    _ blocks: inout [MarkdownBlock], from cells: inout ArraySlice<MarkdownTable.Cell>
  ) {
    for index in blocks.indices {
      switch blocks[index].content {
      case .blockQuote(var children):
        fill(&children, from: &cells)
        blocks[index].content = .blockQuote(children)
      case .list(var list):
        for item in list.items.indices { fill(&list.items[item], from: &cells) }
        blocks[index].content = .list(list)
      case .table(var table):
        table.header = table.header.map { _ in cells.popFirst() ?? [] }
        table.rows = table.rows.map { row in row.map { _ in cells.popFirst() ?? [] } }
        blocks[index].content = .table(table)
      default: break
      }
    }
  }
}
