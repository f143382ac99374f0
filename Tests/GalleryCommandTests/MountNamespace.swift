import Foundation

/// A place where file systems can be mounted that nobody else sees, and that are gone with it.
enum MountNamespace {
  /// Whether this user may mount something: in a namespace of mounts, else with one of users too.
  static var isPossible: Bool {
    get async { await options.value != nil }
  }

  /// The options of `unshare` with which a mount works here.
  private static let options = Task { () -> String? in
    for options in ["-m", "-rm"] {
      guard let folder = try? TemporaryFolder(["disk/.keep": ""]) else { return nil }
      let script = "mount -t tmpfs -o size=1m tmpfs disk && test ! -e disk/.keep"
      let result = try? await run(script, in: folder.url, options: options)
      if result?.status == 0 { return options }
    }
    return nil
  }

  /// Runs a shell script in a folder; `$0` is the gallery.
  static func run(_ script: String, in folder: URL) async throws -> GalleryTool.Result {
    try await run(script, in: folder, options: await options.value ?? "-m")
  }

  private static func run(
    _ script: String, in folder: URL, options: String
  ) async throws -> GalleryTool.Result {
    try await GalleryTool.run(
      "/usr/bin/env",
      ["unshare", options, "sh", "-c", script, GalleryTool.binary.path(percentEncoded: false)],
      in: folder)
  }
}
