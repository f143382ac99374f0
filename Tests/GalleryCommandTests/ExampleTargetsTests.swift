import Foundation
import Testing

/// The examples of this package as executables of their own.
@Suite struct ExampleTargetsTests {
  @Test(arguments: [("examples", false), ("refusedExamples", true)])
  func everyExampleStandsInTheManifest(list name: String, mustNotCompile: Bool) throws {
    let manifest = try String(
      contentsOf: Fixture.root.appending(path: "Package.swift"), encoding: .utf8)
    let list = try #require(manifest.firstMatch(of: try Regex("let \(name) = \\[([^\\]]*)\\]")))
    let text = String(list.output[1].substring ?? "")
    let declared = text.matches(of: /"([^"]+)"/).map { String($0.1) }
    let folder = Fixture.root.appending(path: "Examples")
    let files = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    let written = try files.filter { $0.hasSuffix(".swift") }.filter {
      let text = try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
      return text.contains("// gallery: expect-failure = compile") == mustNotCompile
    }
    #expect(declared == written.map { String($0.dropLast(6)) }.sorted())
  }

  @Test func anExampleThatRunsAloneUnderSwiftRunPrintsTheTextOfWhatItShows() async throws {
    let program = GalleryTool.binary.deletingLastPathComponent().appending(path: "a-figure")
    let result = try await GalleryTool.run(program.path(percentEncoded: false), [])
    #expect(result.status == 0)
    #expect(result.output == "A rose curve with five petals\n")
  }
}
