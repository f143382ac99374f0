package import GalleryDiagnostics
package import GalleryModel

/// What was recorded of an example, as it stands in `NAME.expected` beside it.
package struct RecordedOutputs: Sendable {
  /// Package-relative.
  package let path: String
  package let file: ExpectedFile
  /// The line of each section's heading.
  private let headings: [Int]

  /// - Throws: a `DiagnosticError` with everything that is wrong with the file, up to 20 messages.
  package init(_ bytes: some BidirectionalCollection<UInt8>, path: String) throws(DiagnosticError) {
    var parser = ExpectedFileParser(path: path)
    try parser.read(bytes)
    self.path = path
    file = ExpectedFile(sections: parser.sections)
    headings = parser.headings
  }

  /// Where the outputs of an example are recorded.
  package static func path(of source: ExampleSource) -> String {
    let name = source.path.hasSuffix(".swift") ? String(source.path.dropLast(6)) : source.path
    return name + ".expected"
  }

  /// A check for each block that is recorded, or that ran; `normalizers` gives the rules for a block.
  package func checks(
    of execution: Execution, normalizers: (Int) -> [Normalizer]
  ) -> [DocTestResult.Check] {
    let actual = ExpectedFile.sections(of: execution)
    let differences = Dictionary(
      file.differences(from: actual, normalizers: normalizers).map { ($0.block, $0) },
      uniquingKeysWith: { first, _ in first })
    let recorded = Dictionary(
      expectations.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(recorded.keys).union(actual.map(\.block)).sorted().map { block in
      let outcome: DocTestResult.Check.Outcome =
        differences[block].map { .differs(actual: Self.text(of: $0.actual)) } ?? .met
      return DocTestResult.Check(recorded[block] ?? Self.expectation(block, nil, line: 1), outcome)
    }
  }

  /// What is recorded, block by block.
  package var expectations: [Expectation] {
    zip(file.sections, headings).map { Self.expectation($0.block, $0, line: $1) }
  }

  private static func expectation(
    _ block: Int, _ section: ExpectedFile.Section?, line: Int
  ) -> Expectation {
    Expectation(
      .recorded, index: block, line: line, column: 1,
      pieces: [Expectation.Piece(0..<0, text(of: section), isQuoted: false)])
  }

  /// As it stands in the file below the heading.
  package static func text(of section: ExpectedFile.Section?) -> String {
    guard let section else { return "no such block" }
    if !section.isReached { return "not reached" }
    let lines = ExpectedFile.lines(of: section)
    return lines.isEmpty ? "nothing" : lines.joined(separator: "\n")
  }
}
