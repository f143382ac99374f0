import Foundation
import Testing

/// `gallery test --shake` on code that depends on what it should not.
struct ShakeTests {
  @Test func `What depends on the world is named with the rule that helps, and the rest passes`()
    async throws
  {
    let folder = try TemporaryFolder([
      "Package.swift": """
      // swift-tools-version: 6.1
      import PackageDescription
      let package = Package(name: "P")

      """,
      "README.md": """
      ```swift
      print(Set(1...9).map { $0 })
      // Prints "[1, 2, 3, 4, 5, 6, 7, 8, 9]"
      ```

      ```swift normalize=unordered
      print(Set(1...9).map { $0 })
      // Prints "[1, 2, 3, 4, 5, 6, 7, 8, 9]"
      ```

      ```swift
      print(Calendar.current.component(.hour, from: Date(timeIntervalSince1970: 0)))
      // Prints "0"
      ```

      ```swift
      let sum = 1 + 2 // 3
      ```

      """,
      "Examples/sets.swift": """
      // # Sets
      //
      // In no order.
      let all = Set("abcdefgh")
      all.count

      // %% Elements
      all.map { $0 }

      """,
      "Examples/levels.swift": """
      // # Levels
      //
      // Which assertions are there.
      assert({ print("checked"); return true }())

      """,
      "Examples/trap.swift": """
      // # Trap
      // gallery: expect-failure = trap
      //
      // Beyond the end.
      let few = [1]
      let index = few.count + 2
      few[index]

      """,
      "Examples/broken.swift": """
      // # Broken
      //
      // It fails each time.
      struct Bad: Error {}
      throw Bad()

      """,
      "Examples/calm.swift": """
      // # Calm
      //
      // Always the same.
      Set("abcdefgh").sorted()

      """,
    ])
    let run = try await GalleryTool.run(["test", "--shake"], in: folder.url)
    #expect(run.status == 1)
    for text in [
      "README.md:3:1: error: what the code gives is something else with hash seed",
      "  fix-it: make it stable with 'normalize=unordered'",
      "README.md:13:1: error: what the code gives is something else in the time zone",
      "Examples/sets.swift:8: error: what the code gives is something else with hash seed",
      "  fix-it: make it stable with 'gallery: normalize = unordered'",
      "Examples/levels.swift:4: error: what the code gives is something else at -O",
      "Examples/broken.swift:5:1: error: Bad",
      "9 snippets: 4 passed, 5 failed",
    ] {
      #expect(run.output.contains(text), "\(text) in \(run.output)")
    }
  }
}
