import Foundation
import GalleryModel
import Testing

@testable import GalleryKit

@Suite struct ResultKeyTests {
  private func example(_ text: String = "1", options: ExampleOptions = ExampleOptions()) -> Example
  {
    Example(
      source: ExampleSource(id: ExampleID("x/a"), path: "Examples/x/a.swift", text: text),
      title: "", summary: "", introduction: Prose(markdown: "", firstLine: 1), options: options,
      blocks: [], imports: [], hasMainType: false)
  }

  private func key(
    _ example: Example, in folder: TemporaryFolder, shared: [String] = ["s"],
    limits: RunLimits = RunLimits()
  ) -> String {
    ResultKey(shared: shared, examples: [example], package: folder.url)
      .key(of: example, limits: limits)
  }

  @Test func theSameInputsHaveTheSameKey() throws {
    let files = ["Examples/x/data.csv": "1,2"]
    #expect(
      try key(example(), in: TemporaryFolder(files)) == key(example(), in: TemporaryFolder(files)))
  }

  @Test func everyInputChangesTheKey() throws {
    let folder = try TemporaryFolder(["Examples/x/data.csv": "1,2", "Examples/x/sub/d.txt": "a"])
    let first = key(example(), in: folder)
    #expect(key(example("2"), in: folder) != first)
    #expect(key(example(options: ExampleOptions(optimize: true)), in: folder) != first)
    #expect(key(example(), in: folder, shared: ["t"]) != first)
    #expect(key(example(), in: folder, limits: RunLimits(timeout: 1)) != first)
    try folder.write("b", to: "Examples/x/sub/d.txt")
    let second = key(example(), in: folder)
    #expect(second != first)
    try folder.write("", to: "Examples/x/new.txt")
    #expect(key(example(), in: folder) != second)
  }

  @Test(arguments: [
    ExampleOptions(expectedFailure: .trap), ExampleOptions(expectedFailure: .exit(1)),
    ExampleOptions(expectedFailure: .exit(2)), ExampleOptions(runs: false),
    ExampleOptions(capture: [.stdout]), ExampleOptions(capture: [.stdout, .value]),
    ExampleOptions(optimize: true),
  ])
  func everyOptionThatChangesAResultChangesTheKey(options: ExampleOptions) throws {
    let folder = try TemporaryFolder()
    let key = key(example(options: options), in: folder)
    #expect(key != self.key(example(), in: folder))
    var other = options
    other.tags = ["t"]
    other.order = 1
    #expect(key == self.key(example(options: other), in: folder))
  }

  @Test func everyLimitChangesTheKey() throws {
    let folder = try TemporaryFolder()
    let limits = [
      RunLimits(), RunLimits(timeout: 7), RunLimits(output: 7), RunLimits(memory: 7),
      RunLimits(memory: 8),
    ]
    #expect(Set(limits.map { key(example(), in: folder, limits: $0) }).count == limits.count)
  }

  @Test func otherExamplesAndHiddenFilesDoNotChangeTheKey() throws {
    let folder = try TemporaryFolder()
    let first = key(example(), in: folder)
    try folder.write("print(2)", to: "Examples/x/b.swift")
    try folder.write("", to: "Examples/x/.DS_Store")
    try folder.write("", to: "Examples/y/data.txt")
    #expect(key(example(), in: folder) == first)
  }
}
