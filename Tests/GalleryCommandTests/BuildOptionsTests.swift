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
    #expect(result.output.contains("2 examples: 0 passed, 0 failed, 2 not run\n"))
    #expect(result.output.hasSuffix("\nNo site was written; the last one is as it was.\n"))
    #expect(try statuses(folder) == ["a": "not-run notBuilt", "b": "not-run notBuilt"])
    #expect(try folder.read("run.json").contains("cannot convert value of type"))
    #expect(try folder.read("site/_build/index.html") == before)
  }

  @Test func aPackageWithoutExamplesGetsAnIndexAndAWarning() async throws {
    let folder = try package()
    try FileManager.default.removeItem(at: folder.url.appending(path: "Examples"))
    let result = try await build(folder)
    #expect(result.error.contains("warning: no examples: there is neither Examples/ nor Snippets/"))
    #expect(folder.exists("site/_build/index.html"))
  }

  @Test func whatIsLeftOutNeitherFailsNorCounts() async throws {
    let folder = try package()
    try folder.write("// # B\n//\n// Second.\n\nfatalError(\"no\")\n", to: "Examples/b.swift")
    let whole = try await build(folder, status: 1)
    #expect(whole.output.contains("2 examples: 1 passed, 1 failed, 0 not run"))
    let some = try await build(folder, "--filter", "a")
    #expect(some.output.contains("1 example: 1 passed, 0 failed, 0 not run"))
    #expect(some.output.contains("1 left out"))
    #expect(!some.error.contains("Fatal error"))
    #expect(try statuses(folder) == ["a": "passed ", "b": "failed "])
    let stored = try await build(folder, "--no-run", status: 1)
    #expect(stored.output.contains("1 passed, 1 failed, 0 not run"))
    #expect(stored.output.contains("2 of an earlier run"))
    #expect(stored.error.contains("Fatal error: no"))
    let none = try await build(folder, "--filter", "nothing")
    #expect(none.error.contains("warning: no example is left by --filter 'nothing'"))
  }

  @Test func theTerminalTellsTimesThatAReproducibleSiteLeavesOut() async throws {
    let folder = try package()
    let result = try await build(folder, "--filter", "b", "--reproducible")
    #expect(result.output.contains(/1 block · [^·]+ in all · [^·]+ of running · 1 left out/))
  }

  @Test func aReportThatCannotBeWrittenStopsABuildBeforeItBegins() async throws {
    let folder = try package()
    for path in ["missing/run.json", "Examples"] {
      let result = try await GalleryTool.run(
        ["build", "--json-output", path], in: folder.url)
      #expect(result.status == 1)
      #expect(result.error.hasPrefix("\(path): error: the report cannot be written: "))
    }
    #expect(!folder.exists(".build") && !folder.exists("site"))
  }

  @Test(arguments: ["Sources", "Examples/site"])
  func anOutputFolderOfOthersStopsABuildBeforeItBegins(path: String) async throws {
    let folder = try package()
    let result = try await GalleryTool.run(["build", "--output", path], in: folder.url)
    #expect(result.status == 1)
    #expect(result.error.contains("[output-folder]"), "\(result.error)")
    #expect(!folder.exists(".build/gallery/debug") && !folder.exists("Examples/site"))
  }

  @Test func anExampleMayBeNamedByItsFileAndReadsTheTerminal() async throws {
    let folder = try package()
    try folder.write(
      "// # B\n//\n// Second.\n\nprint(readLine() ?? \"nothing\")\n", to: "Examples/b.swift")
    try folder.write("typed\n", to: "input.txt")
    let tool = GalleryTool.binary.path(percentEncoded: false)
    let result = try await GalleryTool.run(
      "/bin/sh", ["-c", "exec '\(tool)' run Examples/b.swift -q < input.txt"], in: folder.url)
    #expect(result.output == "typed\n")
    let closed = try await GalleryTool.run(
      "/bin/sh", ["-c", "exec '\(tool)' run b -q <&-"], in: folder.url)
    #expect(closed.output == "nothing\n")
    _ = try await build(folder, "--filter", "b")
    #expect(try folder.read("site/_build/b.html").contains("<samp>nothing\n"))
  }

  @Test func runSaysWhyNothingRanAndWhatIsWrong() async throws {
    let folder = try package()
    try folder.write("// # A\n//\n// gallery: run = false\n\nprint(1)\n", to: "Examples/a.swift")
    try folder.write("// # B\n//\n// gallery: rum = false\n\nprint(1)\n", to: "Examples/b.swift")
    let idle = try await GalleryTool.run(["run", "a"], in: folder.url)
    #expect(idle.status == 0)
    #expect(idle.error.contains("a was not run. The file says run = false."))
    let wrong = try await GalleryTool.run(["run", "b.swift"], in: folder.url)
    #expect(wrong.status == 1)
    #expect(
      wrong.error.contains(
        "Examples/b.swift:3:13: error: option 'rum' does not exist; did you mean 'run'?"))
    #expect(!wrong.output.contains("1\n"))
  }

  @Test func anInterruptedRunEndsWith130() async throws {
    let folder = try package()
    try folder.write(
      "// # B\n//\n// Second.\n\nprint(\"up\")\nwhile true {}\n", to: "Examples/b.swift")
    let script = """
      "$0" run b >out.txt 2>err.txt & tool=$!
      for i in $(seq 600); do grep -q up out.txt && break; sleep 0.1; done
      kill -INT $tool; wait $tool; echo "status $?"; cat err.txt
      """
    let result = try await GalleryTool.run(
      "/bin/bash", ["-c", script, GalleryTool.binary.path(percentEncoded: false)], in: folder.url)
    #expect(result.output.contains("status 130\ninterrupted\n"), "\(result.output)")
  }

  @Test func whatIsNotCopiedBesideAnExampleIsSaid() async throws {
    let folder = try package()
    for number in 0..<3 {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: "Examples/link\(number)").path(percentEncoded: false),
        withDestinationPath: "/nowhere")
    }
    let result = try await build(folder, "--filter", "b")
    #expect(
      result.error.contains(
        "Examples/b.swift: warning: 'link0' is a link that leads out of the folder, and so with 2 more"
      ), "\(result.error)")
  }

  @Test func codeThatTheParserDoesNotGetThroughFailsAlone() async throws {
    let folder = try package()
    let deep = String(repeating: "[", count: 80) + String(repeating: "]", count: 80)
    try folder.write("// # B\n//\n// Second.\n\nlet x = \(deep)\n", to: "Examples/b.swift")
    let result = try await build(folder, status: 1)
    #expect(
      result.error.contains(
        "Examples/b.swift:1: error: code cannot be parsed within 30 seconds [unreadable-code]"))
    #expect(try statuses(folder) == ["a": "passed ", "b": "failed "])
    #expect(try folder.read("site/_build/b.html").contains("code cannot be parsed"))
  }
}
