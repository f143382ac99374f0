import Foundation
import Testing

/// Whatever ends a build, the last site stays as it was.
@Suite struct InterruptedBuildTests {
  private func package(slow: Bool = false) throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "Package.swift":
        "// swift-tools-version: 6.1\nimport PackageDescription\nlet package = Package(name: \"P\")\n",
      "Examples/a.swift": "// # A\n//\n// First.\n\nprint(1)\n",
    ])
    if slow { try makeSlow(folder) }
    return folder
  }

  private func makeSlow(_ folder: TemporaryFolder) throws {
    try folder.write(
      "// # A\n//\n// Slow.\n\nprint(2)\ntry await Task.sleep(for: .seconds(77777))\n",
      to: "Examples/a.swift")
  }

  private func site(_ folder: TemporaryFolder) throws -> [String: String] {
    let files = try folder.files().filter { $0.hasPrefix("site/") }
    return try Dictionary(uniqueKeysWithValues: files.map { ($0, try folder.read($0)) })
  }

  private func launchers(of folder: TemporaryFolder) async throws -> [String] {
    let processes = try await GalleryTool.run("/usr/bin/env", ["ps", "-eo", "args"])
    return processes.output.split(separator: "\n").map(String.init)
      .filter { $0.contains(folder.url.lastPathComponent) && $0.contains("launcher") }
  }

  /// Waits until a condition holds; false if it does not within half a minute.
  private func eventually(_ condition: () async throws -> Bool) async throws -> Bool {
    for _ in 0..<150 {
      if try await condition() { return true }
      try await Task.sleep(for: .milliseconds(200))
    }
    return false
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGKILL])
  func aSignalLeavesTheOldSiteAndNoProcess(signal: Int32) async throws {
    let folder = try package()
    #expect(try await GalleryTool.run(["build"], in: folder.url).status == 0)
    let before = try site(folder)
    try makeSlow(folder)
    let tool = try GalleryTool.start(
      GalleryTool.binary.path(percentEncoded: false), ["build"], in: folder.url)
    #expect(try await eventually { try await !launchers(of: folder).isEmpty })
    kill(tool.identifier, signal)
    let result = await tool.result()
    #expect(result.status == (signal == SIGKILL ? 9 : 130))
    #expect(try site(folder) == before)
    #expect(try await eventually { try await launchers(of: folder).isEmpty })
    try folder.write("// # A\n//\n// Third.\n\nprint(3)\n", to: "Examples/a.swift")
    #expect(try await GalleryTool.run(["build"], in: folder.url).status == 0)
    #expect(try site(folder).keys.sorted() == before.keys.sorted())
    #expect(!folder.exists(".build/gallery/work/\(tool.identifier)"))
  }

  @Test func aLimitOfFileSizesLeavesTheOldSite() async throws {
    let folder = try package()
    #expect(try await GalleryTool.run(["build"], in: folder.url).status == 0)
    let before = try site(folder)
    try folder.write("# Big\n\n" + String(repeating: "word ", count: 100_000), to: "site/index.md")
    let withPage = try site(folder)
    let result = try await GalleryTool.run(
      "/bin/sh",
      [
        "-c", "ulimit -f 200; exec \"$0\" build",
        GalleryTool.binary.path(percentEncoded: false),
      ], in: folder.url)
    #expect(result.status != 0)
    #expect(try site(folder) == withPage)
    #expect(withPage.count == before.count + 1)
  }

  @Test(.enabled(if: geteuid() == 0 && FileManager.default.fileExists(atPath: "/bin/mount")))
  func aFullDiskLeavesTheOldSite() async throws {
    let folder = try package()
    try folder.write("", to: "disk/.keep")
    let disk = folder.url.appending(path: "disk").path(percentEncoded: false)
    let mounted = try await GalleryTool.run(
      "/bin/mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk])
    try #require(mounted.status == 0, "\(mounted.error)")
    do {
      let first = try await GalleryTool.run(["build", "--output", "disk/out"], in: folder.url)
      #expect(first.status == 0, "\(first.error)")
      let before = try folder.read("disk/out/index.html")
      try folder.write(
        "# Big\n\n" + String(repeating: "word ", count: 300_000), to: "site/index.md")
      let second = try await GalleryTool.run(["build", "--output", "disk/out"], in: folder.url)
      #expect(second.status == 1)
      #expect(second.error.contains("enough space"), "\(second.error)")
      #expect(try folder.read("disk/out/index.html") == before)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: disk) == ["out"])
    } catch {
      Issue.record(error)
    }
    _ = try await GalleryTool.run("/bin/umount", [disk])
  }

  @Test func anOutputFolderThatIsAFileIsAnError() async throws {
    let folder = try package()
    try folder.write("mine", to: "out")
    let result = try await GalleryTool.run(["build", "--output", "out"], in: folder.url)
    #expect(result.status == 1)
    #expect(result.error.contains("[output-folder]"))
    #expect(try folder.read("out") == "mine")
  }

  @Test func twoBuildsAtOnceBothEndRight() async throws {
    let folder = try package()
    let url = folder.url
    async let first = GalleryTool.run(["build"], in: url)
    async let second = GalleryTool.run(["build"], in: url)
    let results = try await [first, second]
    #expect(results.map(\.status) == [0, 0], "\(results.map(\.error))")
    #expect(try folder.read("site/_build/a.html").contains("First."))
  }
}
