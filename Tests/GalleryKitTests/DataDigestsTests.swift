import Foundation
import GalleryModel
import Testing

@testable import GalleryKit

@Suite struct DataDigestsTests {
  private let example = Example(
    source: ExampleSource(id: ExampleID("x/a"), path: "Examples/x/a.swift", text: ""), title: "",
    summary: "", introduction: Prose(markdown: "", firstLine: 1),
    options: ExampleOptions(inputs: ["Data"]), blocks: [], imports: [], hasMainType: false)

  @Test(arguments: [
    ("Examples/x/data.csv", false), ("Examples/x/new.csv", false), ("Data/deep/b.txt", false),
    ("Data/new.txt", false), ("Examples/x/a.swift", true), ("Examples/x/README.md", true),
    ("Examples/x/a.expected", true),
    ("Examples/y/data.csv", true), ("Other/c.txt", true),
  ])
  func `What an example finds is current until one of its files is written`(
    _ path: String, _ isCurrent: Bool
  ) throws {
    let folder = try TemporaryFolder([
      "Examples/x/a.swift": "", "Examples/x/a.expected": "", "Examples/x/README.md": "",
      "Examples/x/data.csv": "1",
      "Data/deep/b.txt": "b",
    ])
    let data = DataDigests(
      [example], without: OtherFiles([example], introductions: ["Examples/x/README.md"]),
      package: folder.url, moment: nil)
    #expect(data.areCurrent(for: example))
    try folder.write("2", to: path)
    #expect(data.areCurrent(for: example) == isCurrent)
  }

  @Test func whatEditorsKeepBesideAFileIsNoData() throws {
    let folder = try TemporaryFolder(["Examples/x/a.swift": "", "Data/deep/b.txt": "b"])
    func digests() -> [String] {
      let data = DataDigests(
        [example], without: OtherFiles([example], introductions: []), package: folder.url,
        moment: nil)
      return [data.digest(beside: example), data.digest(ofInput: "Data")]
    }
    let before = digests()
    try folder.write("2", to: "Examples/x/.a.swift.swp")
    try folder.write("2", to: "Data/deep/b.txt~")
    #expect(digests() == before)
    try folder.write("2", to: "Examples/x/.data")
    #expect(digests() != before)
  }
}
