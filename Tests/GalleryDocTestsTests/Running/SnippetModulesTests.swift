import GalleryModel
import Testing

@testable import GalleryDocTests

@Suite struct SnippetModulesTests {
  private func modules(_ blocks: [String]) -> [[String]] {
    let snippets = PreparedSnippet.page(blocks)
    let units = snippets.indices.map { number in
      SnippetUnit(
        number: number, parts: [.init(snippet: number, isTested: true)], isApart: false)
    }
    return SnippetModules.together(units, snippets).map { module in
      module.map { blocks[$0.number] }
    }
  }

  private let blocks = (0..<600).map { "print(\($0))" }

  @Test func `every program is in one module, and no module is too large`() {
    let modules = modules(blocks)
    #expect(modules.flatMap(\.self) == blocks)
    #expect(modules.count > 7 && modules.allSatisfy { $0.count <= 80 })
    #expect(modules.dropLast().allSatisfy { $0.count >= 16 })
    #expect(self.modules([]).isEmpty)
  }

  @Test(arguments: [0, 123, 299, 599])
  func `an edit changes few modules, wherever it is`(_ place: Int) {
    var edited = blocks
    edited.insert("print(\"new\")", at: place)
    let before = Set(modules(blocks))
    let changed = modules(edited).filter { !before.contains($0) }
    #expect(changed.count <= 3)
  }
}
