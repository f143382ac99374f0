import GalleryModel
import GalleryScripts
import Testing

@testable import GalleryDocTests

struct ExampleSnippetsTests {
  private func example(_ text: String) -> Example {
    ExampleParser(defaults: ExampleOptions()).prepare(
      ExampleSource(id: ExampleID("a"), path: "Examples/a.swift", text: text)
    ).example
  }

  private let text = """
    // # Sums
    //
    // How to add.
    let sum = 1 + 2
    sum // 3

    // %% More
    // 4 more words, which are prose.
    print(sum) // Prints "3"

    """

  @Test func `Each block is a snippet that continues the one above, without prose`() throws {
    let snippets = ExampleSnippets.snippets(of: example(text))
    #expect(snippets.map(\.name) == ["Examples/a.swift:4", "Examples/a.swift:9"])
    #expect(
      snippets.map(\.text) == ["let sum = 1 + 2\nsum // 3\n", "print(sum) // Prints \"3\"\n"])
    #expect(snippets.map(\.attributes.continues) == [false, true])
    #expect(snippets.map(\.subject) == ["Sums", "Sums"])
    let bytes = Array(text.utf8)
    for line in snippets.flatMap(\.lines) {
      #expect(bytes[line.offset...].starts(with: line.text.utf8))
    }
  }

  @Test func `Blocks are one program whose code stands at the top level`() throws {
    let snippets = try ExampleSnippets.snippets(of: example(text)).map {
      try #require(PreparedSnippet($0))
    }
    let units = UnitPlanner(snippets).units()
    #expect(units.map(\.isApart) == [true])
    #expect(units[0].parts.map(\.snippet) == [0, 1])
  }

  @Test(arguments: ["run = false", "expect-failure = trap"])
  func `Nothing is said of an example that does not run through`(_ option: String) {
    let silent = text.replacing("// How", with: "// gallery: \(option)\n//\n// How")
    #expect(ExampleSnippets.snippets(of: example(silent)).isEmpty)
  }

  @Test func `A first line for the shell is no code`() {
    let script = example("#!/usr/bin/env swift\nprint(1) // Prints \"1\"\n")
    let lines = ExampleSnippets.snippets(of: script).flatMap(\.lines)
    #expect(lines.filter { $0.text.hasPrefix("#!") }.isEmpty)
    #expect(lines.contains { $0.text.hasPrefix("print") && $0.number == 2 })
  }
}
