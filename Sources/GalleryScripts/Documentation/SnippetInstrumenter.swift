package import GalleryModel

/// Makes of a snippet the text that is compiled in its place: line for line the author's, with captures.
///
/// - `; _galleryMark(k)` behind a statement takes what was printed until then.
/// - `_galleryExpect(k, …)` around an expression takes its value; behind a statement it takes a variable's.
/// - A statement that must not compile or must stop is blank in what runs.
/// - Imports may be blank: they then stand at the top of the file.
/// - `do { ` in front of a statement that declares a variable again opens a scope, which the program closes.
package struct SnippetInstrumenter: Sendable {
  /// Which captures are made.
  package enum Captures: Int, Comparable, Sendable {
    case none, output, all

    package static func < (a: Captures, b: Captures) -> Bool { a.rawValue < b.rawValue }
  }

  package var captures: Captures
  /// Leaves out imports, which then stand elsewhere.
  package var movesImports: Bool
  /// The statements of the top level that stay in, by their indices, imports aside; nil for all.
  package var keptItems: Set<Int>?
  /// The expectation whose statement stays in, by its index in the snippet.
  package var keptItem: Int?
  /// What is added to the indices of expectations.
  package var firstIndex: Int

  package init(
    captures: Captures, movesImports: Bool, keptItems: Set<Int>? = nil, keptItem: Int? = nil,
    firstIndex: Int = 0
  ) {
    self.captures = captures
    self.movesImports = movesImports
    self.keptItems = keptItems
    self.keptItem = keptItem
    self.firstIndex = firstIndex
  }

  /// The text to compile.
  package func instrument(_ snippet: SnippetText, as read: ReadSnippet) -> InstrumentedExample {
    var bytes = Array(snippet.text.utf8)
    var insertions: [(offset: Int, text: String)] = []
    let imports = movesImports ? read.imports : []
    if let keptItems {
      let dropped = read.items.indices.filter { !keptItems.contains($0) }.map {
        read.items[$0].range
      }
      for range in dropped where !read.imports.contains(range) {
        for offset in range where bytes[offset] != ASCII.lineFeed { bytes[offset] = 0x20 }
      }
    } else {
      insertions += read.scopes.map { ($0, "do { ") }
    }
    for offset in imports.joined() where bytes[offset] != ASCII.lineFeed { bytes[offset] = 0x20 }
    for (index, capture) in read.captures.enumerated() {
      let number = firstIndex + index
      switch capture {
      case .item(let range) where keptItem != index:
        for offset in range where bytes[offset] != ASCII.lineFeed { bytes[offset] = 0x20 }
      case .item: break
      case .output(let end):
        guard captures >= .output else { break }
        insertions.append(Self.mark(number, behind: end, in: bytes))
      case .variable(let name, let end):
        guard captures == .all else { break }
        insertions.append((end, "; _galleryExpect(\(number), \(name))"))
      case .expression(let range, let base):
        guard captures == .all else { break }
        insertions.append((range.lowerBound, "_galleryExpect(\(number), "))
        let after = base.map { "; _galleryExpectVariable(\(number), \($0))" } ?? ""
        insertions.append((range.upperBound, ")" + after))
      }
    }
    return Self.apply(insertions, to: bytes)
  }

  /// Nothing may follow `#endif` on its line, so a mark behind it opens the next.
  private static func mark(
    _ number: Int, behind end: Int, in bytes: [UInt8]
  ) -> (offset: Int, text: String) {
    guard bytes[..<end].suffix(6).elementsEqual("#endif".utf8),
      let lineEnd = bytes[end...].firstIndex(of: ASCII.lineFeed)
    else { return (end, "; _galleryMark(\(number))") }
    return (lineEnd + 1, "_galleryMark(\(number)); ")
  }

  private static func apply(
    _ insertions: [(offset: Int, text: String)], to bytes: [UInt8]
  ) -> InstrumentedExample {
    let lines = SourceLines(String(decoding: bytes, as: UTF8.self))
    var output: [UInt8] = []
    var map: [ColumnMap.Insertion] = []
    var position = 0
    let ordered = insertions.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    for (_, insertion) in ordered {
      output += bytes[position..<insertion.offset]
      output += Array(insertion.text.utf8)
      position = insertion.offset
      map.append(
        ColumnMap.Insertion(
          line: lines.line(at: insertion.offset), column: lines.column(at: insertion.offset),
          count: insertion.text.utf8.count))
    }
    output += bytes[position...]
    return InstrumentedExample(
      text: String(decoding: output, as: UTF8.self), columnMap: ColumnMap(map))
  }
}
