internal import GalleryDocTests
internal import GalleryModel

/// Files in the folders of examples that are no data of theirs: the other examples, what was recorded of them, and the
/// introductions that the gallery itself reads.
struct OtherFiles: Sendable {
  /// By the folder above them at any height, relative to it.
  private let paths: [String: Set<String>]

  /// `introductions` are package-relative paths of Markdown files.
  init(_ examples: [Example], introductions: [String]) {
    var paths: [String: Set<String>] = [:]
    let recorded = examples.map { RecordedOutputs.path(of: $0.source) }
    for path in examples.map(\.source.path) + recorded + introductions {
      var folder = Self.folder(of: path)
      while true {
        paths[folder, default: []].insert(
          String(folder.isEmpty ? path[...] : path.dropFirst(folder.count + 1)))
        if folder.isEmpty { break }
        folder = Self.folder(of: folder)
      }
    }
    self.paths = paths
  }

  /// Those below a folder, by their paths in it.
  func below(_ folder: String) -> Set<String> { paths[folder, default: []] }

  /// Those in the folder of an example, by their paths in it.
  func beside(_ example: Example) -> Set<String> { below(Self.folder(of: example.source.path)) }

  /// The package-relative folder of a file; empty for the package's own.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
