import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryKit

@Suite struct FailureDiagnosticTests {
  @Test func furtherLinesOfAMessageAreNotes() {
    let id = ExampleID("a/one")
    let example = Example(
      source: ExampleSource(id: id, path: "Examples/a/one.swift", text: "f()\n"), title: "One",
      summary: "", introduction: Prose(markdown: "", firstLine: 1), options: ExampleOptions(),
      blocks: [], imports: [], hasMainType: false)
    let failure = ExampleFailure(.trapped(signal: 4), message: "Fatal error: one\n  two\nthree")
    let entry = Gallery.Entry(
      example: example, execution: Execution(example: id, outcome: .failed(failure), blocks: []))
    #expect(entry.diagnostics.map(\.summary) == ["Fatal error: one"])
    #expect(entry.diagnostics.first?.notes.map(\.text) == ["  two", "three"])
  }
}
