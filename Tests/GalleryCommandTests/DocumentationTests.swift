import Foundation
import Testing

/// `gallery test` on a small package whose documentation is right, wrong and incomplete in known places.
struct DocumentationTests {
  private func package() throws -> TemporaryFolder {
    try TemporaryFolder([
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
      ///     let kettle = Kettle()
      ///     kettle.degrees // 20
      ///
      /// It boils at sea level:
      ///
      ///     print(kettle.boil()) // Prints "100"
      ///     // An ordinary remark.
      public struct Kettle {
        public init() {}
        /// Degrees Celsius.
        public var degrees: Int { 20 }
        /// Boils.
        ///
        /// ```
        /// Kettle().boil() // 99
        /// ```
        public func boil() -> Int { 100 }
        /// ```
        /// hidden()
        /// ```
        func hidden() {}
      }

      """,
      "README.md": """
      # Kettle

      ```swift
      struct Cup {
        var name: String
      }
      let cups = ["tea": 1, "milk": 2]
      print(cups.count) // Prints "2"
      ```

      ```swift
      extension Cup {
        var title: String { name.uppercased() }
      }
      print(Cup(name: "tea").title)
      // Prints "TEA"
      ```

      - A step:

        ```swift
        print("first")
        fatalError("over")
        // Prints "first"
        ```

      ```swift
      let word: Int = "three" // error: cannot convert
      let empty = [Int]()
      empty[0] // Fatal error
      ```

      ```swift
      brew(kettle)
      ```

      ```swift
      Kettle().degrees.missing()
      ```

      ```swift no-run
      exit(3)
      ```

      ```swift
      func noted() { print("noted") }
      noted() // 3
      ```

      ```swift
      func abs(_ kettel: Kettel) {}
      ```

      ```swift
      let right = abs(-3) // error: it is right
      ```

      ```swift no-run
      let port = 80
      ```

      ```swift
      print(port) // Prints "80"
      ```

      ```swift
      let kettle = Kettle()
      ```

      ```swift compile-fail
      let kettle: String = Kettle()
      ```

      ```swift trap name=boom
      fatalError("as it says")
      ```

      ```swift
      let values: [Int] = (0..<3).map { _ in Int.random(in: 0..<1_000_000) }
      print(values) // Prints "[1, 2, 3]"
      ```

      ```swift
      let pot = pott() // error: too hot
      ```

      ```swift normalize=uuids
      print("id \\(UUID()) right")
      // Prints "id 00000000-0000-0000-0000-000000000000 wrong"
      ```

      ```swift
      let chance = Int.random(in: 10..<1_000_000_000)
      chance + 0 // 5
      let sum = [1, 1].reduce(0, +)
      sum + 0 // 3
      ```

      """,
    ])
  }

  private struct Report: Decodable {
    struct Result: Decodable {
      var name: String
      var status: String
      var reason: String?
    }

    var results: [Result]
  }

  @Test func `Every snippet has its status, and what does not hold fails the command`() async throws
  {
    let folder = try package()
    let report = folder.url.appending(path: "report.json")
    let arguments = [
      "test", "--json-output", report.path(percentEncoded: false), "--xunit-output",
      folder.url.appending(path: "report.xml").path(percentEncoded: false),
    ]
    let run = try await GalleryTool.run(arguments, in: folder.url)
    #expect(run.status == 1)
    let results = try JSONDecoder().decode(Report.self, from: Data(contentsOf: report)).results
    let statuses = results.map { "\($0.name) \($0.status)\($0.reason.map { " " + $0 } ?? "")" }
    #expect(
      statuses == [
        "README.md:4 passed", "README.md:12 passed", "README.md:22 failed", "README.md:28 passed",
        "README.md:34 not-run fragment", "README.md:38 does-not-compile",
        "README.md:42 not-run noRun", "README.md:46 compile-only",
        "README.md:51 not-run fragment", "README.md:55 failed", "README.md:59 not-run noRun",
        "README.md:63 not-run noRun", "README.md:67 compile-only", "README.md:71 passed",
        "boom passed", "README.md:79 not-run unstable", "README.md:84 compile-only",
        "README.md:88 failed", "README.md:93 failed",
        "Sources/Kettle/Kettle.swift:3 passed", "Sources/Kettle/Kettle.swift:8 passed",
        "Sources/Kettle/Kettle.swift:17 failed",
      ])
    #expect(run.output.contains("Sources/Kettle/Kettle.swift:17:23: error: the value is not"))
    #expect(run.output.contains("README.md:23: error: Fatal error: over [snippet-stopped]"))
    #expect(run.output.contains("  note: 1 comment below could not be checked"))
    #expect(!run.output.contains("the run ended before this comment"))
    #expect(run.output.contains("README.md:55:21: error: the code compiles, and the comment says"))
    #expect(run.output.contains("README.md:38:18: error: value of type 'Int' has no member"))
    let xml = try String(
      contentsOf: folder.url.appending(path: "report.xml"), encoding: .utf8)
    #expect(xml.contains("failures=\"6\""))
  }

  @Test func `A filter that matches nothing is told`() async throws {
    let folder = try package()
    let run = try await GalleryTool.run(
      ["test", "--filter", "kettel", "--color", "never"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.error.contains("no snippet is left by --filter 'kettel'"))
    #expect(run.error.contains("`gallery test --list`"))
  }

  @Test func `A filter leaves the others out but for the names that they supply`() async throws {
    let folder = try package()
    let run = try await GalleryTool.run(
      ["test", "--filter", "README.md:12$", "--verbose", "--color", "never"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("1 passed"))
    #expect(run.output.contains("21 not run"))
  }

  @Test func `The list tells what comments say and builds nothing`() async throws {
    let folder = try package()
    let run = try await GalleryTool.run(["test", "--list", "--include-private"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("Sources/Kettle/Kettle.swift:21"))
    #expect(run.output.contains("23 snippets"))
    let build = folder.url.appending(path: ".build/debug").path(percentEncoded: false)
    #expect(!FileManager.default.fileExists(atPath: build))
  }

  @Test func `Files that are no text, links in a circle and nested packages do no harm`()
    async throws
  {
    let folder = try TemporaryFolder([
      "Package.swift": """
      // swift-tools-version: 6.1
      import PackageDescription
      let package = Package(name: "P")

      """,
      "nested/Package.swift": "", "nested/README.md": "```swift\nbad(\n```\n",
      "README.md": "```swift\r\nprint(1)\r\n// Prints \"1\"\r\n```\r\n",
      "S.docc/S.tutorial": "@Code(name: \"S\", file: a.swift)\n@Code(file: gone.swift)\n",
      "S.docc/Resources/a.swift": "let a = 1 // 1\nprint(a) // Prints \"1\"\n",
    ])
    try Data([0xFF, 0xFE, 0x00]).write(to: folder.url.appending(path: "broken.md"))
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "loop"), withDestinationURL: folder.url)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "again.md").path, withDestinationPath: "README.md")
    let run = try await GalleryTool.run(["test"], in: folder.url)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("2 snippets: 2 passed"))
    #expect(run.error.contains("S.docc/S.tutorial:2: warning: code file 'gone.swift' is not there"))
    #expect(run.error.contains("broken.md: warning: file is no UTF-8"))
  }

  @Test func `A name that a module declares again for another is not ambiguous`() async throws {
    let folder = try TemporaryFolder([
      "Package.swift": """
      // swift-tools-version: 6.1
      import PackageDescription
      let package = Package(
        name: "Teas",
        products: [
          .library(name: "Leaves", targets: ["Leaves"]), .library(name: "Teas", targets: ["Teas"]),
        ],
        targets: [.target(name: "Leaves"), .target(name: "Teas", dependencies: ["Leaves"])])

      """,
      "Sources/Leaves/Leaves.swift": """
      public struct Tea {
        public init() {}
        public var minutes: Int { 3 }
      }

      """,
      "Sources/Teas/Teas.swift": "import Leaves\npublic typealias Tea = Leaves.Tea\n",
      "README.md": "```swift\nlet tea: Tea = Tea()\ntea.minutes // 3\n```\n",
    ])
    let run = try await GalleryTool.run(["test"], in: folder.url)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("1 snippet: 1 passed"))
  }
}
