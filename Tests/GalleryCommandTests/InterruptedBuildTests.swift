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
    let file = folder.url.appending(path: "identifier").path(percentEncoded: false)
    try folder.write(
      """
      // # A
      //
      // Slow.

      import Foundation

      try "\\(getpid())".write(toFile: "\(file)", atomically: true, encoding: .utf8)
      try await Task.sleep(for: .seconds(77777))

      """, to: "Examples/a.swift")
  }

  private func site(_ folder: TemporaryFolder) throws -> [String: String] {
    let files = try folder.files().filter { $0.hasPrefix("site/") }
    return try Dictionary(uniqueKeysWithValues: files.map { ($0, try folder.read($0)) })
  }

  private func launchers(of folder: TemporaryFolder) async throws -> [String] {
    try await Processes.commandLines()
      .filter { $0.contains(folder.url.lastPathComponent) && $0.contains("launcher") }
  }

  /// Waits until a condition holds; false if it does not within five minutes.
  private func eventually(_ condition: () async throws -> Bool) async throws -> Bool {
    for _ in 0..<1500 {
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
    try #require(try await eventually { folder.exists("identifier") })
    let example = try #require(Int32(folder.read("identifier")))
    #expect(try await Processes.commandLine(of: example) == "Examples/a.swift")
    #expect(try await launchers(of: folder).count == 1)
    kill(tool.identifier, signal)
    let result = await tool.result()
    #expect(result.status == (signal == SIGKILL ? 9 : 130))
    #expect(try site(folder) == before)
    #expect(try await eventually { try await launchers(of: folder).isEmpty })
    #expect(try await Processes.commandLine(of: example) == "")
    try folder.write("// # A\n//\n// Third.\n\nprint(3)\n", to: "Examples/a.swift")
    #expect(try await GalleryTool.run(["build"], in: folder.url).status == 0)
    #expect(try site(folder).keys.sorted() == before.keys.sorted())
    #expect(!folder.exists(".build/gallery/work/\(tool.identifier)"))
  }

  #if os(Linux)
    @Test func aLimitOfFileSizesLeavesTheOldSite() async throws {
      let folder = try package()
      #expect(try await GalleryTool.run(["build"], in: folder.url).status == 0)
      let before = try site(folder)
      try folder.write(
        "# Big\n\n" + String(repeating: "word ", count: 200_000), to: "site/index.md")
      let elsewhere = try await GalleryTool.run(["build", "--output", "elsewhere"], in: folder.url)
      #expect(elsewhere.status == 0, "\(elsewhere.error)")
      let withPage = try site(folder)
      #expect(withPage.count == before.count + 1)
      // Half a MiB: what SwiftPM needs to write is smaller, the page is not. What started these tests
      // may ignore the limit's signal, and the tool would inherit that.
      let script = "ulimit -f 1024; exec env --default-signal=XFSZ \"$0\" build"
      let result = try await GalleryTool.run(
        "/bin/sh", ["-c", script, GalleryTool.binary.path(percentEncoded: false)], in: folder.url)
      #expect(result.status == 1)
      #expect(
        result.error.contains("the site could not be written: File too large [output-folder]"))
      #expect(try site(folder) == withPage)
      #expect(try folder.stages() == [])
    }
  #endif

  @Test(.enabled("nothing can be mounted here") { await MountNamespace.isPossible })
  func aFullDiskLeavesTheOldSite() async throws {
    let folder = try package()
    try folder.write("", to: "disk/.keep")
    try folder.write("# Big\n\n" + String(repeating: "word ", count: 300_000), to: "big.md")
    let result = try await MountNamespace.run(
      """
      mount -t tmpfs -o size=1m tmpfs disk && "$0" build -q --output disk/out || exit 99
      cp disk/out/index.html before.html
      mkdir site && mv big.md site/index.md
      "$0" build --output disk/out
      status=$?
      cp disk/out/index.html after.html
      ls -A disk >names
      exit $status
      """, in: folder.url)
    #expect(result.status == 1)
    #expect(
      result.error.contains("the site could not be written: No space left on device"),
      "\(result.error)")
    #expect(try folder.read("before.html") == folder.read("after.html"))
    #expect(try folder.read("names") == "out\n")
  }

  @Test func anOutputFolderThatIsAFileIsAnError() async throws {
    let folder = try package()
    try folder.write("mine", to: "out")
    let result = try await GalleryTool.run(["build", "--output", "out"], in: folder.url)
    #expect(result.status == 1)
    #expect(result.error.contains("[output-folder]"))
    #expect(try folder.read("out") == "mine")
  }

  #if os(Linux)
    @Test func anOutputFolderThatNobodyCanMakeIsAnError() async throws {
      let folder = try package()
      let result = try await GalleryTool.run(
        ["build", "--output", "/proc/gallery"], in: folder.url)
      #expect(result.status == 1)
      #expect(
        result.error.contains("/proc/gallery/: error: the site could not be written: "),
        "\(result.error)")
      #expect(result.error.contains("[output-folder]"))
      #expect(try site(folder) == [:])
      #expect(!result.output.contains("index.html"))
    }
  #endif

  @Test(.enabled("nothing can be mounted here") { await MountNamespace.isPossible })
  func anOutputFolderThatIsNotWritableKeepsItsSite() async throws {
    let folder = try package()
    try folder.write("", to: "disk/.keep")
    try folder.write("# New\n", to: "new.md")
    let result = try await MountNamespace.run(
      """
      mount -t tmpfs tmpfs disk && "$0" build -q --output disk/out || exit 99
      cp -r disk before
      mount -o remount,ro disk || exit 98
      mkdir site && mv new.md site/index.md
      "$0" build --output disk/out
      first=$?
      "$0" build --output disk/other
      second=$?
      cp -r disk after
      exit $((10 * first + second))
      """, in: folder.url)
    #expect(result.status == 11)
    for place in ["disk/out", "disk/other"] {
      let line = "\(place)/: error: the output folder cannot be written: Read-only file system"
      #expect(result.error.contains(line), "\(result.error)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: folder.url.appending(path: "after").path(percentEncoded: false)) == ["out"])
    for file in try folder.files() where file.hasPrefix("before/") {
      #expect(try folder.read(file) == folder.read("after/" + file.dropFirst("before/".count)))
    }
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
