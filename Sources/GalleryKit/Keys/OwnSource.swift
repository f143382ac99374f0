internal import GalleryFiles
internal import GalleryModel

/// Whether an example may read its own file, and with it its prose.
enum OwnSource {
  /// Words without which code does not come to the path of its file, or to that of whatever lies in a folder.
  private static let words = [
    "#file", ".swift", "CommandLine", "arguments", "contentsOfDirectory", "enumerator", "subpaths",
    "opendir", "scandir", "glob", "Process", "posix_spawn", "popen", "system(",
  ]

  /// Conservative: what may read its file runs again when its prose changes, and is not compiled again.
  static func mayBeRead(by prepared: PreparedExample) -> Bool {
    var code = prepared.instrumented.text
    return code.withUTF8 { code in
      words.contains { code.firstIndex(ofAll: $0.utf8) != nil }
    }
  }
}
