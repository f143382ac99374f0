import Foundation

@testable import GalleryServer

/// A site in a folder of its own and a server of it, for one test.
struct ServedSite {
  let port: Int
  let live: LiveSite
  /// The site is in `site`; what is beside it must never be served.
  let folder: URL

  /// Serves some files while the body runs.
  static func with<Value>(
    _ files: [String: String], _ body: (ServedSite) async throws -> Value
  ) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "served-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let live = LiveSite()
    let server = try await SiteServer(
      folder: SiteFolder(path: folder.appending(path: "site").path(percentEncoded: false)),
      live: live, port: 0)
    let running = Task { try await server.run() }
    let site = ServedSite(port: server.port, live: live, folder: folder)
    let result: Result<Value, any Error>
    do { result = .success(try await body(site)) } catch { result = .failure(error) }
    running.cancel()
    try? await running.value
    return try result.get()
  }
}
