import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite struct ServeTests {
  private static let manifest =
    "// swift-tools-version: 6.1\nimport PackageDescription\nlet package = Package(name: \"P\", "
    + "products: [.library(name: \"P\", targets: [\"P\"])], targets: [.target(name: \"P\")])\n"

  private func package() throws -> TemporaryFolder {
    try TemporaryFolder([
      "Package.swift": Self.manifest,
      "Sources/P/P.swift": "public let word = \"first word\"\n",
      "Examples/a.swift": "// # A\n//\n// Some prose.\n\nimport P\n\nprint(word)\n",
      "site/guides/g.md": "# G\n\nA guide.\n",
    ])
  }

  /// Waits until a page holds a text; nil if it does not within five minutes.
  private func page(_ address: String, holding text: String) async throws -> String? {
    let url = try #require(URL(string: address))
    for _ in 0..<1500 {
      if let (data, _) = try? await URLSession.shared.data(from: url) {
        let page = String(decoding: data, as: UTF8.self)
        if page.contains(text) { return page }
      }
      try await Task.sleep(for: .milliseconds(200))
    }
    return nil
  }

  /// Waits until the tool has written a text.
  private func output(of tool: RunningTool, holding text: String) async throws -> String {
    for _ in 0..<1500 {
      if tool.output.contains(text) { break }
      try await Task.sleep(for: .milliseconds(200))
    }
    return tool.output
  }

  private func address(of tool: RunningTool) async throws -> String {
    let output = try await output(of: tool, holding: "Serving ")
    let line = try #require(output.firstMatch(of: /Serving (http:\S+)/))
    return String(line.1)
  }

  private func start(_ folder: TemporaryFolder) throws -> RunningTool {
    try GalleryTool.start(
      GalleryTool.binary.path(percentEncoded: false), ["serve", "--port", "0"], in: folder.url)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func everySourceIsFollowedUntilASignal(signal: Int32) async throws {
    let folder = try package()
    let tool = try start(folder)
    defer { kill(tool.identifier, SIGKILL) }
    let site = try await address(of: tool)
    let first = try #require(try await page(site + "a.html", holding: "first word"))
    #expect(first.contains("/_gallery/reload.js"))
    #expect(!(try folder.read("site/_build/a.html").contains("_gallery")))

    try folder.write("# G\n\nAnother guide.\n", to: "site/guides/g.md")
    #expect(try await page(site + "guides/g.html", holding: "Another guide.") != nil)
    let prose = "// # A\n//\n// Other prose.\n\nimport P\n\nprint(word)\n"
    try folder.write(prose, to: "Examples/a.swift")
    #expect(try await page(site + "a.html", holding: "Other prose.") != nil)
    try folder.write("public let word = \"second word\"\n", to: "Sources/P/P.swift")
    #expect(try await page(site + "a.html", holding: "second word") != nil)
    try folder.write("// # New\n//\n// New prose.\n\nprint(1)\n", to: "Examples/more/new.swift")
    #expect(try await page(site + "more/new.html", holding: "New prose.") != nil)
    try folder.write("{ \"title\": \"Another title\" }\n", to: "site/gallery.json")
    #expect(try await page(site + "a.html", holding: "Another title") != nil)

    kill(tool.identifier, signal)
    #expect(await tool.result().status == 0)
  }

  @Test func aBuildThatFailsKeepsTheLastSiteAndSaysWhy() async throws {
    let folder = try package()
    let tool = try start(folder)
    defer { kill(tool.identifier, SIGKILL) }
    let site = try await address(of: tool)
    let good = try #require(try await page(site + "a.html", holding: "first word"))
    try folder.write("public let word = nonsense\n", to: "Sources/P/P.swift")
    _ = try await output(of: tool, holding: "no site was written")
    #expect(try await page(site + "a.html", holding: "first word") == good)
    try folder.write("public let word = \"second word\"\n", to: "Sources/P/P.swift")
    #expect(try await page(site + "a.html", holding: "second word") != nil)
    try folder.write("{ \"titel\": \"x\" }\n", to: "site/gallery.json")
    // The configuration's own message, in the terminal.
    #expect(
      try await output(of: tool, holding: "site/gallery.json: no site was written")
        .contains("site/gallery.json: no site was written"))
    kill(tool.identifier, SIGINT)
    let result = await tool.result()
    #expect(result.status == 0)
    #expect(result.error.contains("P.swift:1:19: error: cannot find 'nonsense' in scope"))
    #expect(result.error.contains("site/gallery.json:1:3: error: "))
  }

  @Test func aBuildThatRunsMakesRoomForTheNext() async throws {
    let folder = try package()
    let file = folder.url.appending(path: "identifier").path(percentEncoded: false)
    try folder.write(
      """
      // # A
      //
      // Slow.
      //
      // gallery: timeout = 77777

      import Foundation

      try "\\(getpid())".write(toFile: "\(file)", atomically: true, encoding: .utf8)
      try await Task.sleep(for: .seconds(77777))

      """, to: "Examples/a.swift")
    let tool = try start(folder)
    defer { kill(tool.identifier, SIGKILL) }
    let site = try await address(of: tool)
    for _ in 0..<1500 where !folder.exists("identifier") {
      try await Task.sleep(for: .milliseconds(200))
    }
    let example = try #require(Int32(folder.read("identifier")))
    try folder.write("// # A\n//\n// Quick.\n\nprint(1)\n", to: "Examples/a.swift")
    #expect(try await page(site + "a.html", holding: "Quick.") != nil)
    #expect(try await Processes.commandLine(of: example) == "")
    kill(tool.identifier, SIGINT)
    #expect(await tool.result().status == 0)
  }

  @Test func aFolderWithoutAPackageIsAnError() async throws {
    let folder = try TemporaryFolder()
    let result = try await GalleryTool.run(["serve"], in: folder.url)
    #expect(result.status == 1)
    #expect(result.error.contains("[no-package]"))
  }

  @Test func aPortThatWasAskedForAndIsTakenIsAnError() async throws {
    let folder = try package()
    let tool = try start(folder)
    defer { kill(tool.identifier, SIGKILL) }
    let port = try await address(of: tool).dropLast().split(separator: ":").last.map(String.init)
    let other = try await GalleryTool.run(
      ["serve", "--port", try #require(port)], in: folder.url)
    #expect(other.status == 1)
    #expect(other.error.contains("another program listens there [address]"))
    kill(tool.identifier, SIGINT)
    #expect(await tool.result().status == 0)
  }
}
