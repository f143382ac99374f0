import Foundation
import Testing

/// The mini gallery, built once for all tests that read it.
struct MiniGallery: Sendable {
  static let built = Task { try await MiniGallery() }

  var result: GalleryTool.Result
  var package: URL
  private var folder: KeptFolder

  private struct KeptFolder: @unchecked Sendable {
    // Invariant: the folder is written by `init` alone and only read by the tests.
    var value: TemporaryFolder
  }

  private init() async throws {
    folder = KeptFolder(value: try Fixture.copy("Mini"))
    package = folder.value.url.appending(path: "Mini")
    result = try await GalleryTool.run(
      ["build", "--reproducible", "--json-output", "run.json"], in: package)
  }

  /// The text of a page; the toolchain's words, which are true of this machine, are replaced.
  func page(_ path: String) throws -> String {
    try folder.value.read("Mini/site/_build/\(path)")
      .replacing(/Swift \d[\d.]*, (Linux|macOS) [\w-]+/, with: "Swift VERSION, SYSTEM MACHINE")
  }

  /// The page's `<main>` element.
  func main(_ path: String) throws -> String {
    let page = try page(path)
    let start = try #require(page.range(of: "<main"))
    let end = try #require(page.range(of: "</main>"))
    return String(page[start.lowerBound..<end.upperBound]) + "\n"
  }

  func report() throws -> [String: Any] {
    let data = try Data(contentsOf: package.appending(path: "run.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  func files() throws -> [String] {
    let path = package.appending(path: "site/_build").path(percentEncoded: false)
    return try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  }
}
