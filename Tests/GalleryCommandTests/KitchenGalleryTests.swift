import Foundation
import Testing

/// A package with a macro and a C target, from the command line to what its examples print.
@Suite struct KitchenGalleryTests {
  @Test func anExampleUsesTheMacroTheCTargetAndTheResourceOfItsPackage() async throws {
    let gallery = try await KitchenGallery.built.value
    let example = try gallery.example("dinner")
    #expect(example["status"] as? String == "passed", "\(gallery.result.error)")
    let blocks = example["blocks"] as? [[String: Any]] ?? []
    let outputs = blocks.flatMap { $0["outputs"] as? [[String: Any]] ?? [] }
    #expect(
      outputs.compactMap { $0["text"] as? String } == [
        "3.0 hello from a macro flour and water\n true", "18",
      ])
  }

  @Test(arguments: CompilerColumn.all)
  func anErrorOfTheCompilerIsWhereTheAuthorWroteIt(expected: CompilerColumn) async throws {
    let gallery = try await KitchenGallery.built.value
    let path = "Examples/\(expected.name).swift"
    let place = "\(path):\(expected.line):\(expected.column)"
    #expect(
      gallery.result.error.contains("\(place): error: \(expected.message) [swift-compiler]\n"),
      "\(gallery.result.error.split(separator: "\n").filter { $0.hasPrefix(path) })")
    let failure = try #require(gallery.example(expected.name)["failure"] as? [String: Any])
    #expect(failure["path"] as? String == path)
    #expect(failure["line"] as? Int == expected.line)
    #expect(failure["column"] as? Int == expected.column)
    #expect(failure["message"] as? String == expected.message)
    #expect((failure["diagnostics"] as? [[String: Any]])?.count == 1)
  }
}
