internal import GalleryModel

/// Changes to a text that keep every line at its place.
struct SourceEdits {
  private struct Insertion {
    var offset: Int
    var text: String
  }

  private var replacements: [Int: String] = [:]
  private var insertions: [Insertion] = []
  private var ending = ""

  /// Puts a text in place of a line, which must hold no code.
  mutating func replace(line: Int, with text: String) { replacements[line] = text }

  /// Puts a text before the byte at an offset, behind what was put there before.
  mutating func insert(_ text: String, at offset: Int) {
    insertions.append(Insertion(offset: offset, text: text))
  }

  /// Puts a text on a line of its own behind a last line that has no line feed.
  mutating func append(_ text: String) { ending += "\n" + text }

  /// The changed text, and how far its columns moved.
  func apply(to lines: SourceLines) -> InstrumentedExample {
    var output: [UInt8] = []
    output.reserveCapacity(lines.bytes.count + 256)
    var position = 0
    var map: [ColumnMap.Insertion] = []
    let byLine = Dictionary(grouping: insertions) { lines.line(at: $0.offset) }
    for line in Set(replacements.keys).union(byLine.keys).sorted() {
      if let text = replacements[line] {
        output += lines.bytes[position..<lines.start(of: line)]
        output += Array(text.utf8)
        position = lines.end(of: line)
        continue
      }
      let inLine = (byLine[line] ?? []).enumerated().sorted {
        ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
      }
      for (_, insertion) in inLine {
        output += lines.bytes[position..<insertion.offset]
        output += Array(insertion.text.utf8)
        position = insertion.offset
        let column = lines.column(at: insertion.offset)
        let count = insertion.text.utf8.count
        if let last = map.last, last.line == line, last.column == column {
          map[map.count - 1].count += count
        } else {
          map.append(ColumnMap.Insertion(line: line, column: column, count: count))
        }
      }
    }
    output += lines.bytes[position...]
    output += Array(ending.utf8)
    return InstrumentedExample(
      text: String(decoding: output, as: UTF8.self), columnMap: ColumnMap(map))
  }
}
