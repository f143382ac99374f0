package import GalleryDiagnostics

/// The text that is compiled in the author's place: as many lines, every code line at its place.
package struct InstrumentedExample: Hashable, Codable, Sendable {
  package var text: String
  package var columnMap: ColumnMap
  /// The author's places at which the compiler could say that a value is unused which this text shows.
  package var shownPlaces: Set<SourceLocation>

  package init(text: String, columnMap: ColumnMap, shownPlaces: Set<SourceLocation> = []) {
    self.text = text
    self.columnMap = columnMap
    self.shownPlaces = shownPlaces
  }
}

/// An example with the text that is compiled for it: all that reading a file gives.
package struct PreparedExample: Hashable, Codable, Sendable {
  package var example: Example
  package var instrumented: InstrumentedExample
  /// What was noticed; errors keep the example from running.
  package var diagnostics: [Diagnostic]

  package init(
    example: Example, instrumented: InstrumentedExample, diagnostics: [Diagnostic] = []
  ) {
    self.example = example
    self.instrumented = instrumented
    self.diagnostics = diagnostics
  }
}

/// How far the columns of a few lines were shifted by instrumentation.
package struct ColumnMap: Hashable, Codable, Sendable {
  /// `count` UTF-8 bytes were put in before the author's column `column` (counted from 1) of `line`.
  package struct Insertion: Hashable, Codable, Sendable {
    package var line: Int
    package var column: Int
    package var count: Int

    package init(line: Int, column: Int, count: Int) {
      self.line = line
      self.column = column
      self.count = count
    }
  }

  package var insertions: [Insertion]

  package init(_ insertions: [Insertion] = []) { self.insertions = insertions }

  /// The author's column for one that the compiler or a backtrace named.
  ///
  /// A column inside an inserted text maps to the place where it was put in.
  package func original(column: Int, line: Int) -> Int {
    var shift = 0
    let inLine = insertions.filter { $0.line == line }.sorted { $0.column < $1.column }
    for insertion in inLine {
      let start = insertion.column + shift
      if column < start { break }
      if column < start + insertion.count { return insertion.column }
      shift += insertion.count
    }
    return column - shift
  }
}
