import Foundation
import Testing

/// Records and comments of a small package, which `gallery bless` writes and `gallery test` holds against the code.
struct BlessTests {
  private func package() throws -> TemporaryFolder {
    try TemporaryFolder([
      ".gitignore": ".build\n",
      "Package.swift": """
      // swift-tools-version: 6.1
      import PackageDescription
      let package = Package(
        name: "Kettle", products: [.library(name: "Kettle", targets: ["Kettle"])],
        targets: [.target(name: "Kettle")])

      """,
      "Sources/Kettle/Kettle.swift": """
      /// Warms water.
      ///
      ///     Kettle().degrees // 21
      public struct Kettle {
        public init() {}
        public var degrees: Int { 20 }
        var isHot: Bool { false }
      }

      """,
      "README.md": """
      # Kettle

      ```swift
      for cup in 1...3 { print("cup", cup) }
      // Prints "cup 1"
      // Prints "cup 2"
      ```

      ```swift
      Kettle().isHot // false
      ```

      """,
      "names.md": """
      ```swift
      class Leaf {}
      print(Leaf(), [Leaf()]) // Prints "main.Leaf [main.Leaf]"
      ```

      ```swift
      print(Set("abcdefgh").map(String.init))
      // Prints "never known"
      ```

      """,
      "Examples/names.swift": """
      // # Names
      //
      // What types are called.
      class Animal {}
      print(Animal(), #file) // Prints "names.Animal names/names.swift"

      """,
      "Examples/data.txt": "words",
      "Examples/pours.swift": """
      // # Pouring
      //
      // How to pour.
      import Foundation
      import Kettle
      print(Kettle().degrees, "degrees") // Prints "19 degrees"

      // %% Data
      // 5 words of prose.
      try! String(contentsOfFile: "Examples/data.txt", encoding: .utf8) // "words"

      """,
      "Examples/random.swift": """
      // # Chance
      //
      // Never the same.
      print(Double.random(in: 0...1))

      """,
      "Examples/refused.swift": """
      // # Refused
      // gallery: expect-failure = compile
      //
      // No value of another type.
      let number: Int = "three"

      """,
      "Examples/silent.swift": """
      // # Silence
      //
      // Nothing is said of it.
      [1, 2].map { $0 + 1 }

      """,
    ])
  }

  private func git(_ arguments: [String], in folder: TemporaryFolder) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "git", "-c", "user.name=A", "-c", "user.email=a@example.com", "-c",
        "init.defaultBranch=main",
      ]
      + arguments
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func text(_ path: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  @Test func `What was blessed passes, and blessing again changes nothing`() async throws {
    let folder = try package()
    try git(["init", "-q"], in: folder)
    try git(["add", "-A"], in: folder)
    try git(["commit", "-q", "-m", "All"], in: folder)
    let readme = try text("README.md", in: folder)

    let dry = try await GalleryTool.run(["bless", "--record", "--dry-run"], in: folder.url)
    #expect(dry.status == 0, "\(dry.error)")
    #expect(dry.output.contains("+// Prints \"cup 3\""))
    #expect(dry.output.contains("6 files would change"))
    #expect(try text("README.md", in: folder) == readme)

    let first = try await GalleryTool.run(["bless", "--record"], in: folder.url)
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output.contains("6 files changed"))
    #expect(first.error.contains("Examples/random.swift: warning: nothing is recorded"))
    #expect(first.error.contains("names.md:7:1: warning: snippet gives something else each time"))
    #expect(first.error.contains("nothing is recorded of the example: nothing of it runs"))
    #expect(
      try text("README.md", in: folder)
        == readme.replacing(
          "// Prints \"cup 2\"\n", with: "// Prints \"cup 2\"\n// Prints \"cup 3\"\n"))
    #expect(try text("Sources/Kettle/Kettle.swift", in: folder).contains("degrees // 20\n"))
    #expect(try text("Examples/pours.swift", in: folder).contains("// Prints \"20 degrees\""))
    #expect(
      try text("Examples/pours.expected", in: folder) == """
        gallery-expected 1

        == block 1
        -- stdout
        | 20 degrees

        == block 2
        -- value String
        | "words"

        """)
    #expect(
      !FileManager.default.fileExists(
        atPath: folder.url.appending(path: "Examples/random.expected").path))

    let test = try await GalleryTool.run(["test", "--testable"], in: folder.url)
    #expect(test.status == 1, "\(test.output)")
    #expect(test.output.contains("11 snippets: 10 passed, 1 failed"))
    #expect(test.output.contains("names.md:8:1: error: what is printed"))
    let again = try await GalleryTool.run(["bless", "--record", "--testable"], in: folder.url)
    #expect(again.output.contains("nothing to change"))
  }

  @Test func `A record that no longer holds fails, and a file with open changes is refused`()
    async throws
  {
    let folder = try package()
    try folder.write(
      "gallery-expected 1\n\n== block 1\n-- value [Int]\n| [9, 9]\n", to: "Examples/silent.expected"
    )
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Examples/random.expected"), withIntermediateDirectories: true)
    try git(["init", "-q"], in: folder)
    try git(["add", "-A"], in: folder)
    try git(["commit", "-q", "-m", "All"], in: folder)
    let test = try await GalleryTool.run(["test", "--fail-fast"], in: folder.url)
    #expect(test.status == 1)
    #expect(
      test.output.contains("Examples/silent.expected:3:1: error: block 1 of the example gives"))
    #expect(test.output.contains("| [9, 9]"))
    #expect(test.output.contains("Examples/random.expected: error: record is no file"))
    #expect(test.output.contains("not run: left out after the first failure"))
    #expect(!test.output.contains("Examples/pours.swift"))

    try folder.write("\n", to: "notes.txt")
    let written = try text("Examples/silent.expected", in: folder) + "\n"
    try folder.write(written, to: "Examples/silent.expected")
    let refused = try await GalleryTool.run(["bless", "--filter", "silent"], in: folder.url)
    #expect(refused.status == 1)
    #expect(refused.error.contains("Examples/silent.expected: error: file holds changes"))
    #expect(try text("Examples/silent.expected", in: folder) == written)
    let allowed = try await GalleryTool.run(
      ["bless", "--filter", "silent", "--allow-dirty"], in: folder.url)
    #expect(allowed.output.contains("1 file changed"))
    #expect(try text("Examples/silent.expected", in: folder).contains("| [2, 3]"))
  }

  @Test func `A record waits for comments that move the lines of its example`() async throws {
    let folder = try package()
    try folder.write(
      """
      // # Rounds
      //
      // Three of them.
      for round in 1...3 { print(round) }
      // Prints "1"

      // %% Line
      print(#line)

      """, to: "Examples/rounds.swift")
    let arguments = ["bless", "--record", "--filter", "rounds"]
    let first = try await GalleryTool.run(arguments, in: folder.url)
    #expect(first.output.contains("1 file changed"))
    #expect(first.error.contains("its comments take other lines now; run again"))
    let second = try await GalleryTool.run(arguments, in: folder.url)
    #expect(second.output.contains("1 file changed"))
    #expect(try text("Examples/rounds.expected", in: folder).contains("| 10\n"))
    let third = try await GalleryTool.run(arguments, in: folder.url)
    #expect(third.output.contains("nothing to change"))
  }

  @Test func `The list holds records and the blocks of examples that say something`() async throws {
    let folder = try package()
    try folder.write("gallery-expected 1\n\n== block 1\n", to: "Examples/silent.expected")
    let run = try await GalleryTool.run(["test", "--list", "--filter", "Examples"], in: folder.url)
    let names = run.output.split(separator: "\n").dropLast().map { $0.prefix { $0 != " " } }
    #expect(
      names == [
        "Examples/silent.expected", "Examples/names.swift:4", "Examples/pours.swift:4",
        "Examples/pours.swift:10",
      ])
    #expect(run.output.contains("1 expectation: 1 recorded"))
  }
}
