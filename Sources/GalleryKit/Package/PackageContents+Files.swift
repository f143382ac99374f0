internal import Foundation
internal import GalleryFiles
internal import GalleryModel
internal import GalleryToolchain

extension PackageContents {
  /// Absolute paths of all files and folders that were read of the examples and the site, of those that would be
  /// read if they were there, and of the tool itself.
  func files(of request: BuildRequest, output: URL) -> [String] {
    let root = request.options.absolutePackagePath
    let written = output.resolvingSymlinksInPath().path
    let places =
      folders + ["Examples", "Snippets", "site"] + examples.flatMap(\.options.inputs)
    var paths: [String] = []
    for place in Set(places).sorted() {
      let tree = FolderTree.all(below: ["\(root)/\(place)"]) { $0 != ".build" && $0 != ".git" }
      paths += tree.folders + tree.files + ["\(root)/\(place)"]
    }
    paths = paths.filter { $0 != written && !$0.hasPrefix(written + "/") }
    // An example at the package's root is copied with the files that lie there.
    if examples.contains(where: { !$0.source.path.contains("/") }) {
      paths += (FolderTree.names(in: root) ?? []).map { "\(root)/\($0)" }
    }
    let tool = Bundle.main.executableURL?.resolvingSymlinksInPath().path
    return paths + ["\(root)/\(Configuration.path)"] + [tool].compactMap(\.self)
  }
}
