import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct RelatedTests {
  @Test func sharedTagsAndRareWordsBringExamplesTogether() {
    let examples = [
      Build.example("a", title: "Exporting caches", options: ExampleOptions(tags: ["export"])),
      Build.example("b", title: "Random numbers"),
      Build.example("c", title: "Growing caches", options: ExampleOptions(tags: ["export"])),
      Build.example("d", title: "More random numbers"),
      Build.example("e", title: "Alone"),
    ]
    #expect(Related(examples).neighbours == [[2], [3], [0], [1], []])
  }

  @Test func examplesOfEqualWeightGoById() {
    let examples = ["d", "b", "c", "a", "e"].map {
      Build.example($0, title: $0, options: ExampleOptions(tags: ["same"]))
    }
    #expect(Related(examples).neighbours[4] == [3, 1, 2])
  }

  @Test func whatEveryExampleSharesSaysNothing() {
    let examples = (0..<100).map {
      Build.example("e\($0)", title: "e\($0)", imports: ["Foundation"])
    }
    #expect(Related(examples).neighbours == Array(repeating: [], count: 100))
  }
}
