import Foundation
import GalleryToolchain

/// A folder for one test, removed with it.
final class ScratchFolder {
  /// With its links followed.
  let path: String

  init() throws {
    let name = NSTemporaryDirectory() + "gallery-doctests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: name, withIntermediateDirectories: true)
    path = URL(fileURLWithPath: name).resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], _ name: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ text: String, _ name: String) throws { try write(Array(text.utf8), name) }

  func read(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { Array($0) }
  }

  /// Runs git without the settings of whoever runs the tests.
  @discardableResult
  func git(_ arguments: String...) async throws -> CommandResult {
    try await CommandRunner().run(
      Command(
        "git",
        ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "core.autocrlf=false"]
          + arguments,
        environment: [
          "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
          "GIT_CEILING_DIRECTORIES": path + "/..",
        ], workingDirectory: path))
  }
}
