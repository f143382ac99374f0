import Foundation
import Testing

/// A package that declares the tool by a version.
///
/// The tool is built there, which takes minutes: one test, so that it is built once.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["GALLERY_TEST_PACKAGES"] == "1",
    "takes minutes; make test-packages runs it"))
struct RealPackagesDeclaringTheToolTests {
  /// A package beside a clone of this one that bears a version.
  private struct Scratch {
    let folder: TemporaryFolder

    private var repository: String {
      folder.url.appending(path: "swift-gallery.git").path(percentEncoded: false)
    }

    init() async throws {
      folder = try TemporaryFolder(["user/Examples/a.swift": ""])
      let source = Fixture.root.path(percentEncoded: false)
      for arguments in [
        ["clone", "--quiet", "--bare", source, repository], ["-C", repository, "tag", "0.1.0"],
      ] {
        let result = try await GalleryTool.run("/usr/bin/env", ["git"] + arguments)
        try #require(result.status == 0, "\(result.error)")
      }
    }

    /// Writes the package: its library L with the given dependencies, and one example.
    func write(library: String, dependencies: String, example: String) throws {
      try folder.write(
        """
        // swift-tools-version: 6.1
        import PackageDescription

        let package = Package(
          name: "User",
          platforms: [.macOS(.v15)],
          products: [.library(name: "L", targets: ["L"])],
          dependencies: [.package(url: "file://\(repository)", from: "0.1.0")],
          targets: [.target(name: "L", dependencies: [\(dependencies)])])
        """, to: "user/Package.swift")
      try folder.write(library, to: "user/Sources/L/L.swift")
      try folder.write(
        "// # A\n//\n// First.\n\nimport L\n\n\(example)\n", to: "user/Examples/a.swift")
    }

    func runGallery(_ arguments: String...) async throws -> GalleryTool.Result {
      try await GalleryTool.run(
        "/usr/bin/env", ["swift", "run", "gallery"] + arguments,
        in: folder.url.appending(path: "user"))
    }
  }

  @Test func aTaggedVersionRunsWhetherOrNotATargetUsesIt() async throws {
    let scratch = try await Scratch()
    try await expectThatNoTargetHasToUseIt(scratch)
    try await expectThatALibraryMayShowItsTypes(scratch)
  }

  private func expectThatNoTargetHasToUseIt(_ scratch: Scratch) async throws {
    try scratch.write(
      library: "public func three() -> Int { 3 }\n", dependencies: "", example: "three() + 1")
    let list = try await scratch.runGallery("list")
    #expect(list.status == 0, "\(list.output)\(list.error)")
    #expect(list.output.contains("\na        A"), "\(list.output)")
    let build = try await scratch.runGallery("build")
    #expect(build.status == 0, "\(build.output)\(build.error)")
    #expect(try scratch.folder.read("user/site/_build/a.html").contains("<samp>4\n</samp>"))
  }

  private func expectThatALibraryMayShowItsTypes(_ scratch: Scratch) async throws {
    try scratch.write(
      library: """
        public import GalleryDisplay

        public struct P: GalleryDisplayable {
          public init() {}
          public var galleryDisplay: MIMEBundle { MIMEBundle(text: "shown by L") }
        }
        """,
      dependencies: ".product(name: \"GalleryDisplay\", package: \"swift-gallery\")",
      example: "P()")
    let build = try await scratch.runGallery("build")
    #expect(build.status == 0, "\(build.output)\(build.error)")
    #expect(try scratch.folder.read("user/site/_build/a.html").contains("shown by L"))
  }
}
