/// Rows of tables in GitHub's syntax.
///
/// - A header row stands right above a delimiter row that has as many cells: `| --- | :-: |`.
/// - Each cell of a delimiter row is dashes, with a colon at the sides to which the text is drawn.
/// - Pipes part the cells, with or without one at each end of the row; `\|` is a pipe of the text,
///   inside code too.
enum TableSyntax {
  typealias Bytes = ArraySlice<UInt8>

  /// What a delimiter row says of its columns; nil if the line is none.
  static func alignments(_ line: Bytes) -> [MarkdownTable.Alignment?]? {
    guard line.contains(pipe), line.allSatisfy({ delimiters.contains($0) }) else { return nil }
    var result: [MarkdownTable.Alignment?] = []
    for cell in cells(line) {
      let hasStart = cell.first == colon
      let hasEnd = cell.count > 1 && cell.last == colon
      let dashes = cell.dropFirst(hasStart ? 1 : 0).dropLast(hasEnd ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == 0x2D }) else { return nil }
      result.append(hasStart ? (hasEnd ? .center : .start) : (hasEnd ? .end : nil))
    }
    return result.isEmpty ? nil : result
  }

  /// The cells of a row, without the space around them and with `\|` as the pipe that it means.
  static func cells(_ line: Bytes) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var row = trimmed(line)
    if row.first == pipe { row = row.dropFirst() }
    for byte in row {
      if byte != pipe {
        cell.append(byte)
      } else if cell.last == 0x5C {
        cell[cell.count - 1] = pipe
      } else {
        cells.append(Array(trimmed(cell[...])))
        cell = []
      }
    }
    let rest = trimmed(cell[...])
    if !rest.isEmpty || cells.isEmpty { cells.append(Array(rest)) }
    return cells
  }

  static func trimmed(_ bytes: Bytes) -> Bytes {
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let pipe = UInt8(0x7C)
  private static let colon = UInt8(0x3A)
  private static let delimiters: Set<UInt8> = [0x7C, 0x3A, 0x2D, 0x20, 0x09]
}
