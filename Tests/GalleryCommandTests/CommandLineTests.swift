import Foundation
import Testing

/// What the commands that build nothing do.
@Suite struct CommandLineTests {
  @Test(arguments: [
    ["build", "--tymeout"], ["nonsense"], ["build", "--jobs", "0"], ["build", "--filter", "("],
    ["build", "--verbose", "--quiet"], ["run"], ["build", "-c", "fast"],
    ["cache", "gc", "--keep-builds", "0"], ["cache", "gc", "--max-size", "5XB"],
    ["cache", "export"], ["build", "--shard", "1/2", "--test-report", "tests.json"],
    ["build", "--versions", "v.json"], ["build", "--version-name", "1"],
    ["build", "--shard", "1/2", "--versions", "v.json", "--version-name", "1"],
  ])
  func aWrongCommandLineEndsWith64(arguments: [String]) async throws {
    #expect(try await GalleryTool.run(arguments).status == 64)
  }

  @Test func theVersionIsPrinted() async throws {
    let result = try await GalleryTool.run(["--version"])
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test func everyCommandHasHelp() async throws {
    let result = try await GalleryTool.run(["--help"])
    for command in ["build", "list", "run", "clean", "doctor", "init", "cache"] {
      #expect(result.output.contains("  \(command) "), "\(command)")
    }
  }

  @Test func aFolderWithoutAPackageIsAnErrorThatSaysSo() async throws {
    let folder = try TemporaryFolder()
    let result = try await GalleryTool.run(["list", "--package-path", folder.url.path()])
    #expect(result.status == 1)
    #expect(result.error.contains("Package.swift"))
  }

  @Test func listShowsExamplesAndWhatIsNoScript() async throws {
    let folder = try Fixture.copy("Mini")
    try folder.write("// swift-tools-version: 6.1\n", to: "Mini/Examples/app/Package.swift")
    let result = try await GalleryTool.run(
      ["list"], in: folder.url.appending(path: "Mini"))
    Golden.expect(result.output, "list.txt")
    #expect(result.status == 1)
    #expect(
      result.error.contains(
        "Examples/failing/bad-option.swift:5:13: error: option 'tymeout' does not exist; did you mean 'timeout'? [unknown-option]"
      ))
  }

  @Test func listWritesJSON() async throws {
    let folder = try Fixture.copy("Mini")
    let result = try await GalleryTool.run(
      ["list", "--json"], in: folder.url.appending(path: "Mini"))
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let examples = try #require(json?["examples"] as? [[String: Any]])
    #expect(examples.count == 8)
    #expect(examples.compactMap { $0["id"] as? String }.contains("failing/trap"))
  }

  @Test(arguments: [
    (["--filter", "^failing/t"], ["failing/throwing", "failing/trap"]),
    (["--skip", "failing"], ["figure", "no-code", "passing"]),
    (["--filter", "ing$", "--skip", "/"], ["passing"]),
  ])
  func listShowsWhatIsSelected(options: [String], names: [String]) async throws {
    let folder = try Fixture.copy("Mini")
    let result = try await GalleryTool.run(
      ["list", "--json"] + options, in: folder.url.appending(path: "Mini"))
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let examples = try #require(json?["examples"] as? [[String: Any]])
    #expect(examples.compactMap { $0["id"] as? String }.sorted() == names)
  }

  @Test func aNameOfTwoExamplesIsAnErrorThatNamesBoth() async throws {
    let folder = try Fixture.copy("Mini")
    try folder.write(
      "// # Trap\n//\n// Another.\n\nprint(1)\n", to: "Mini/Examples/other/trap.swift")
    let result = try await GalleryTool.run(
      ["run", "trap"], in: folder.url.appending(path: "Mini"))
    #expect(result.status == 1)
    #expect(result.error.contains("example 'trap' exists more than once [ambiguous-example]"))
    for path in ["Examples/failing/trap.swift", "Examples/other/trap.swift"] {
      #expect(result.error.contains("\(path): note: "), "\(result.error)")
    }
  }

  @Test func anUnknownKeyOfTheConfigurationIsALocatedError() async throws {
    let folder = try Fixture.copy("Mini")
    try folder.write("{\n  \"tytle\": \"x\"\n}\n", to: "Mini/site/gallery.json")
    let result = try await GalleryTool.run(["build"], in: folder.url.appending(path: "Mini"))
    #expect(result.status == 1)
    #expect(
      result.error.hasPrefix(
        "site/gallery.json:2:3: error: unknown key 'tytle'; did you mean 'title'? [unknown-key]"))
    #expect(!folder.exists("Mini/site/_build"))
  }

  @Test func initWritesAGalleryAndKeepsWhatIsThere() async throws {
    let folder = try Fixture.copy("Mini")
    try FileManager.default.removeItem(at: folder.url.appending(path: "Mini/Examples"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "Mini/site/index.md"))
    let package = folder.url.appending(path: "Mini")
    let before = try folder.read("Mini/site/gallery.json")
    let result = try await GalleryTool.run(["init"], in: package)
    #expect(result.status == 0)
    #expect(try folder.read("Mini/site/gallery.json") == before)
    #expect(try folder.read("Mini/site/index.md").hasPrefix("# Mini examples\n"))
    #expect(try folder.read("Mini/Examples/first-steps.swift").contains("\nimport Mini\n"))
    #expect(
      result.output == """
        kept    site/gallery.json
        wrote   site/index.md
        wrote   Examples/first-steps.swift
        Now run: gallery build (and keep the folder of the website out of commits)

        """)
    let again = try await GalleryTool.run(["init"], in: package)
    #expect(!again.output.contains("wrote"))
  }

  @Test func initPutsTheFirstExampleWhereTheConfigurationLooks() async throws {
    let folder = try Fixture.copy("Mini")
    try folder.write("{ \"examples\": [\"Demos\"] }\n", to: "Mini/site/gallery.json")
    let result = try await GalleryTool.run(["init"], in: folder.url.appending(path: "Mini"))
    #expect(result.status == 0, "\(result.error)")
    #expect(folder.exists("Mini/Demos/first-steps.swift"))
  }

  @Test func doctorFindsEverythingHere() async throws {
    let result = try await GalleryTool.run(["doctor", "--color", "never"])
    #expect(result.status == 0)
    for part in ["Swift toolchain", "lib/swift/host", "linker", "libcmark"] {
      #expect(result.output.contains("✓ \(part)"), "\(part)")
    }
  }

  @Test func doctorSaysWhatIsMissingAndHowToGetIt() async throws {
    let folder = try TemporaryFolder()
    let result = try await GalleryTool.run(
      ["doctor", "--color", "never"], environment: ["PATH": folder.url.path()])
    #expect(result.status == 1)
    #expect(result.output.contains("✗ Swift toolchain"))
    #expect(result.output.contains("libcmark-dev"))
  }

  @Test func cleanRefusesAFolderThatIsNotItsOwn() async throws {
    let folder = try Fixture.copy("Mini")
    try folder.write("mine", to: "Mini/site/_build/thesis.txt")
    let result = try await GalleryTool.run(["clean"], in: folder.url.appending(path: "Mini"))
    #expect(result.status == 1)
    #expect(try folder.read("Mini/site/_build/thesis.txt") == "mine")
  }
}
