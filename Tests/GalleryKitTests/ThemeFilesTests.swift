import Foundation
import GalleryDiagnostics
import GalleryRendering
import Testing

@testable import GalleryKit

@Suite struct ThemeFilesTests {
  private func read(_ text: String, in folder: TemporaryFolder) throws -> ThemeFiles {
    ThemeFiles(try ConfigurationReader.read(text, path: "g.json").theme, in: folder.url)
  }

  @Test func filesStandBelowAssetsAtTheirPath() throws {
    let folder = try TemporaryFolder([
      "docs/l.svg": "<svg viewBox='0 0 2 1'></svg>", "f.png": "P", "site/a.css": "a{}",
      "site/h.html": "<meta>", "site/f.html": "<p>",
    ])
    let files = try read(
      #"{"logo": "docs/l.svg", "favicon": "f.png", "styles": ["site/a.css"], "head": "site/h.html", "footer": "site/f.html"}"#,
      in: folder)
    #expect(files.diagnostics == [])
    #expect(files.logo?.light.path == "assets/docs/l.svg")
    #expect(files.styles == ["assets/site/a.css"])
    #expect(files.assets.keys.sorted() == ["docs/l.svg", "site/a.css"])
    #expect(files.favicon == .init(bytes: Array("P".utf8), extension: "png"))
    #expect(files.head == "<meta>")
    #expect(files.footer == "<p>")
  }

  @Test func everyFileThatCannotBeTakenIsNamedAtItsPlace() throws {
    let folder = try TemporaryFolder(["d.css/x": ""])
    let outside = try TemporaryFolder(["secret.html": "s"])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "h.html"),
      withDestinationURL: outside.url.appending(path: "secret.html"))
    try Data([0xFF, 0xFE]).write(to: folder.url.appending(path: "f.html"))
    let files = try read(
      #"{"logo": "no.svg", "styles": ["d.css"], "head": "h.html", "footer": "f.html"}"#, in: folder)
    #expect(
      files.diagnostics.map(\.summary) == [
        "file 'no.svg' does not exist", "file 'd.css' is no file",
        "file 'h.html' is a link that leads out of the package", "file 'f.html' is no UTF-8 text",
      ])
    #expect(files.diagnostics.map { $0.location?.column } == [10, 31, 49, 69])
    #expect(files.head.isEmpty && files.assets.isEmpty)
  }

  @Test func aLargeFileIsRefused() throws {
    let folder = try TemporaryFolder()
    try Data(count: AssetFinder.largestFile + 1).write(to: folder.url.appending(path: "l.png"))
    let files = try read(#"{"logo": "l.png"}"#, in: folder)
    #expect(files.diagnostics.map(\.summary) == ["file 'l.png' is larger than 8 MB"])
  }
}
