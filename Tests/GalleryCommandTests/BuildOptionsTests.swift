import Foundation
import Testing

/// The options of `gallery build` and `gallery run` on a small package.
@Suite struct BuildOptionsTests {
  private func package() throws -> TemporaryFolder {
    try TemporaryFolder([
      "Package.swift": """
      // swift-tools-version: 6.1
      import PackageDescription
      let package = Package(
        name: "Options",
        products: [.library(name: "Options", targets: ["Options"])],
        traits: ["Extra"],
        targets: [.target(name: "Options")])
      """,
      "Sources/Options/Options.swift": """
      public func describe() -> String {
        var words = ["library"]
        #if DEBUG
          words.append("debug")
        #endif
        #if Extra
          words.append("extra")
        #endif
        #if FLAG
          words.append("flag")
        #endif
        return words.joined(separator: " ")
      }
      """,
      "Examples/a.swift": "// # A\n//\n// First.\n\nimport Options\n\nprint(describe())\n",
      "Examples/b.swift": "// # B\n//\n// Second.\n\nprint(\"b\")\n",
    ])
  }

  private func statuses(_ folder: TemporaryFolder) throws -> [String: String] {
    let data = Data(try folder.read("run.json").utf8)
    let run = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let examples = run?["examples"] as? [[String: Any]] ?? []
    return Dictionary(
      uniqueKeysWithValues: examples.compactMap { example in
        guard let id = example["id"] as? String, let status = example["status"] as? String else {
          return nil
        }
        return (id, [status, example["reason"] as? String ?? ""].joined(separator: " "))
      })
  }

  private func build(
    _ folder: TemporaryFolder, _ arguments: String..., status: Int32 = 0
  ) async throws -> GalleryTool.Result {
    let result = try await GalleryTool.run(
      ["build", "--json-output", "run.json"] + arguments, in: folder.url)
    #expect(result.status == status, "\(result.output)\(result.error)")
    return result
  }

  @Test func whatDoesNotRunShowsItsLastResultWhileItIsTrue() async throws {
    let folder = try package()
    _ = try await build(folder, "--no-run")
    #expect(try statuses(folder) == ["a": "not-run noStoredResult", "b": "not-run noStoredResult"])
    _ = try await build(folder, "--filter", "^a$")
    #expect(try statuses(folder) == ["a": "passed ", "b": "not-run filtered"])
    _ = try await build(folder, "--skip", "a")
    #expect(try statuses(folder) == ["a": "passed ", "b": "passed "])
    #expect(try folder.read("site/_build/a.html").contains("library debug"))
    try folder.write("// # B\n//\n// Second.\n\nprint(\"new\")\n", to: "Examples/b.swift")
    _ = try await build(folder, "--no-run")
    #expect(try statuses(folder) == ["a": "passed ", "b": "not-run noStoredResult"])
    try folder.write(
      "public func describe() -> String { \"changed\" }\n", to: "Sources/Options/Options.swift")
    _ = try await build(folder, "--no-run")
    #expect(
      try statuses(folder) == ["a": "not-run noStoredResult", "b": "not-run noStoredResult"])
  }

  @Test func flagsReachTheLibrary() async throws {
    let folder = try package()
    _ = try await build(
      folder, "--filter", "a", "-Xswiftc", "-DFLAG", "--traits", "Extra", "--jobs", "1", "--output",
      "out", "--scratch-path", ".build-other")
    #expect(try folder.read("out/a.html").contains("library debug extra flag"))
    #expect(!folder.exists("site/_build") && !folder.exists(".build"))
    _ = try await build(folder, "--filter", "a", "-c", "release")
    #expect(try folder.read("site/_build/a.html").contains("<samp>library\n"))
  }

  @Test func quietSaysNothingAndVerboseTellsEveryOutcome() async throws {
    let folder = try package()
    #expect(try await build(folder, "-q").output == "")
    #expect(try await build(folder, "-v").output.contains("\n  b passed, "))
    #expect(try await build(folder, "--color", "always").output.contains("\u{1B}[32m2 passed"))
  }

  @Test func runPrintsLiveAndItsExitCodeTells() async throws {
    let folder = try package()
    let good = try await GalleryTool.run(["run", "a", "-q"], in: folder.url)
    #expect(good.status == 0)
    #expect(good.output == "library debug\n")
    try folder.write("// # B\n//\n// Second.\n\nfatalError(\"no\")\n", to: "Examples/b.swift")
    let bad = try await GalleryTool.run(["run", "b", "-q"], in: folder.url)
    #expect(bad.status == 1)
    #expect(bad.error.contains("Fatal error: no\n"))
    #expect(bad.error.contains("Examples/b.swift:5:1: error: "), "\(bad.error)")
    let unknown = try await GalleryTool.run(["run", "c"], in: folder.url)
    #expect(unknown.status == 1)
    #expect(unknown.error.contains("example 'c' does not exist"))
  }

  @Test func aPackageThatDoesNotBuildIsALocatedErrorAndLeavesTheSite() async throws {
    let folder = try package()
    _ = try await build(folder, "--filter", "b")
    let before = try folder.read("site/_build/index.html")
    try folder.write("public let x: Int = \"no\"\n", to: "Sources/Options/Options.swift")
    let result = try await build(folder, status: 1)
    #expect(result.error.contains("Sources/Options/Options.swift:1:21: error: cannot convert"))
    #expect(try folder.read("site/_build/index.html") == before)
  }

  @Test func aPackageWithoutExamplesGetsAnIndexAndAWarning() async throws {
    let folder = try package()
    try FileManager.default.removeItem(at: folder.url.appending(path: "Examples"))
    let result = try await build(folder)
    #expect(result.error.contains("warning: no examples: there is neither Examples/ nor Snippets/"))
    #expect(folder.exists("site/_build/index.html"))
  }
}
