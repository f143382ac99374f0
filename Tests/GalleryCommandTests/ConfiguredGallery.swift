import Foundation
import Testing

/// A gallery whose `site/gallery.json` says everything that it can, built once for all tests that read it.
struct ConfiguredGallery: Sendable {
  static let built = Task { try await ConfiguredGallery() }

  var result: GalleryTool.Result
  private var folder: KeptFolder

  private struct KeptFolder: @unchecked Sendable {
    // Invariant: the folder is written by `init` alone and only read by the tests.
    var value: TemporaryFolder
  }

  private init() async throws {
    folder = KeptFolder(value: try Fixture.copy("Configured"))
    result = try await GalleryTool.run(
      ["build", "--json-output", "run.json"],
      in: folder.value.url.appending(path: "Configured"),
      environment: [
        "TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "GALLERY_SECRET": "1",
      ])
  }

  func page(_ path: String) throws -> String {
    try folder.value.read("Configured/web/out/\(path).html")
  }

  func exists(_ path: String) -> Bool { folder.value.exists("Configured/\(path)") }

  /// The whole run, as `--json-output` wrote it.
  func report() throws -> Data { Data(try folder.value.read("Configured/run.json").utf8) }

  func example(_ id: String) throws -> [String: Any] {
    let run = try JSONSerialization.jsonObject(with: report()) as? [String: Any]
    let examples = try #require(run?["examples"] as? [[String: Any]])
    return try #require(examples.first { $0["id"] as? String == id })
  }
}
