import Foundation
import Testing

/// A package that declares the tool by a version.
///
/// The tool is built there, which takes minutes.
@Suite(
  .serialized, .enabled(if: ProcessInfo.processInfo.environment["GALLERY_TEST_PACKAGES"] == "1"))
struct RealPackagesDeclaringTheToolTests {
  @Test func aTaggedVersionBuildsAGalleryOfTypesThatShowThemselves() async throws {
    let folder = try TemporaryFolder([
      "user/Sources/L/L.swift": """
      public import GalleryDisplay

      public struct P: GalleryDisplayable {
        public init() {}
        public var galleryDisplay: MIMEBundle { MIMEBundle(text: "shown by L") }
      }
      """,
      "user/Examples/a.swift": "// # A\n//\n// First.\n\nimport L\n\nP()\n",
    ])
    let repository = folder.url.appending(path: "swift-gallery.git").path(percentEncoded: false)
    try folder.write(
      """
      // swift-tools-version: 6.1
      import PackageDescription

      let package = Package(
        name: "User",
        platforms: [.macOS(.v15)],
        products: [.library(name: "L", targets: ["L"])],
        dependencies: [.package(url: "file://\(repository)", from: "0.1.0")],
        targets: [
          .target(
            name: "L", dependencies: [.product(name: "GalleryDisplay", package: "swift-gallery")])
        ])
      """, to: "user/Package.swift")
    let source = Fixture.root.path(percentEncoded: false)
    for arguments in [
      ["clone", "--quiet", "--bare", source, repository], ["-C", repository, "tag", "0.1.0"],
    ] {
      let result = try await GalleryTool.run("/usr/bin/env", ["git"] + arguments)
      try #require(result.status == 0, "\(result.error)")
    }
    let result = try await GalleryTool.run(
      "/usr/bin/env", ["swift", "run", "gallery", "build"],
      in: folder.url.appending(path: "user"))
    #expect(result.status == 0, "\(result.output)\(result.error)")
    #expect(try folder.read("user/site/_build/a.html").contains("shown by L"))
  }
}
