import Foundation
import Testing

/// The examples of this package as executables of their own.
@Suite struct ExampleTargetsTests {
  @Test(arguments: [("examples", false), ("refusedExamples", true)])
  func everyExampleStandsInTheManifest(list name: String, mustNotCompile: Bool) throws {
    let written = try files(".swift").filter {
      let text = try String(
        contentsOf: folder.appending(path: $0 + ".swift"), encoding: .utf8)
      return text.contains("// gallery: expect-failure = compile") == mustNotCompile
    }
    #expect(try declared(name) == written)
  }

  @Test func everyRecordStandsInTheManifest() throws {
    #expect(try declared("recordedExamples") == files(".expected"))
  }

  private let folder = Fixture.root.appending(path: "Examples")

  /// The paths in a list of the manifest.
  private func declared(_ name: String) throws -> [String] {
    let manifest = try String(
      contentsOf: Fixture.root.appending(path: "Package.swift"), encoding: .utf8)
    let list = try #require(manifest.firstMatch(of: try Regex("let \(name) = \\[([^\\]]*)\\]")))
    let text = String(list.output[1].substring ?? "")
    return text.matches(of: /"([^"]+)"/).map { String($0.1) }
  }

  /// The files below the examples folder whose names end so, without the ending, sorted.
  private func files(_ ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  @Test func anExampleThatRunsAloneUnderSwiftRunPrintsTheTextOfWhatItShows() async throws {
    let program = GalleryTool.binary.deletingLastPathComponent().appending(path: "a-figure")
    let result = try await GalleryTool.run(program.path(percentEncoded: false), [])
    #expect(result.status == 0)
    #expect(result.output == "A rose curve with five petals\n")
  }
}
