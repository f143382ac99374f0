import Foundation

/// A folder for one test, removed with the value.
final class TemporaryFolder: Sendable {
  let url: URL

  private let parent: URL

  /// With a name, the folder bears it: SwiftPM takes a package's name from its folder's.
  init(_ files: [String: String] = [:], name: String? = nil) throws {
    let parent = FileManager.default.temporaryDirectory
      .appending(path: "gallery-\(UUID().uuidString)")
    self.parent = parent
    url = name.map { parent.appending(path: $0) } ?? parent
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: parent) }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path(percentEncoded: false))
  }

  /// Every file below the folder, sorted.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.path(percentEncoded: false)).sorted()
      .filter { !isFolder($0) }
  }

  /// Folders of sites that were begun and not published, sorted.
  func stages() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.path(percentEncoded: false)).sorted()
      .filter { $0.contains(".gallery-stage-") }
  }

  private func isFolder(_ path: String) -> Bool {
    (try? url.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
  }
}
