import Foundation
import Testing

/// What a site takes from files outside of its examples: the list of versions, and the look.
@Suite struct VersionedSiteTests {
  private static let list = """
    [{"name": "2", "link": "./"}, {"name": "1", "link": "1/"}]
    """

  @Test func versionsStandSideBySideAndKnowOfOneAnother() async throws {
    let folder = try PlainPackage.make()
    try folder.write(Self.list, to: "versions.json")
    func build(_ name: String, _ output: String) async throws {
      let result = try await GalleryTool.run(
        [
          "build", "--versions", "versions.json", "--version-name", name, "--output", output,
          "--reproducible", "--scratch-path", ".build-\(name)",
        ], in: folder.url)
      #expect(result.status == 0, "\(result)")
    }
    try await build("2", "public")
    #expect(try folder.read("public/a.html").contains(#"<a href="1/index.html">1</a>"#))
    try await build("1", "public/1")
    let old = try folder.read("public/1/a.html")
    #expect(old.contains(#"<a href="../a.html">See version 2</a>"#))
    // Nothing of the package has changed, but what stands beside its site has.
    try await build("2", "public")
    #expect(try folder.read("public/a.html").contains(#"<a href="1/a.html">1</a>"#))
    #expect(try folder.read("public/1/a.html") == old)
  }

  @Test func aChangedFileOfTheLookChangesThePages() async throws {
    let folder = try PlainPackage.make()
    try folder.write("<p>First</p>", to: "art/footer.html")
    try folder.write(#"{"footer": "art/footer.html"}"#, to: "site/gallery.json")
    for words in ["First", "Second"] {
      try folder.write("<p>\(words)</p>", to: "art/footer.html")
      let result = try await GalleryTool.run(["build", "--reproducible"], in: folder.url)
      #expect(result.status == 0, "\(result)")
      #expect(try folder.read("site/_build/a.html").contains("<p>\(words)</p>"))
    }
  }

  @Test func aMissingFileOfTheLookIsAnErrorAtItsPlace() async throws {
    let folder = try PlainPackage.make()
    try folder.write("{\n  \"logo\": \"art/logo.svg\"\n}\n", to: "site/gallery.json")
    let result = try await GalleryTool.run(["build"], in: folder.url)
    #expect(result.status == 1)
    #expect(
      result.error.contains(
        "site/gallery.json:2:11: error: file 'art/logo.svg' does not exist [missing-file]"))
    #expect(!folder.exists("site/_build"))
  }
}
