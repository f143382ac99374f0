internal import Foundation
internal import GalleryDiagnostics
internal import GalleryModel

/// Finds the pictures that pages may show: those in `site/assets` and in the examples folders.
///
/// On the site each stands below `assets/` at its package-relative path.
enum AssetFinder {
  /// Endings of their names.
  static let kinds: Set<String> = ["gif", "jpeg", "jpg", "png", "svg", "webp"]
  /// A larger file is left out.
  static let largestFile = 8 << 20

  /// The files by package-relative path, sorted.
  static func find(
    in package: URL, folders: [String]
  ) -> Diagnosed<[(path: String, file: Site.File)]> {
    var found = Diagnosed<[(path: String, file: Site.File)]>([])
    for folder in Set(["site/assets"] + folders).sorted() {
      let url = package.appending(path: folder)
      let names = try? FileManager.default.subpathsOfDirectory(
        atPath: url.path(percentEncoded: false))
      for name in (names ?? []).sorted() where isPicture(name) {
        let path = "\(folder)/\(name)"
        guard package.appending(path: path).staysInside(package) else {
          found.diagnostics.append(
            Diagnostic(
              "outside-link", .warning, at: SourceLocation(path: path),
              "picture is left out: it is a link that leads out of the package"))
          continue
        }
        guard let data = try? Data(contentsOf: package.appending(path: path)) else { continue }
        if data.count > largestFile {
          found.diagnostics.append(
            Diagnostic(
              "large-picture", .warning, at: SourceLocation(path: path),
              "picture is left out: it is larger than \(largestFile >> 20) MB"))
        } else {
          found.value.append((path, Site.File(path: "assets/\(path)", bytes: Array(data))))
        }
      }
    }
    return found
  }

  private static func isPicture(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    if parts.contains(where: { $0.hasPrefix(".") }) { return false }
    guard let dot = name.lastIndex(of: ".") else { return false }
    return kinds.contains(name[name.index(after: dot)...].lowercased())
  }
}

extension URL {
  /// Whether a file lies in a folder when every symbolic link is followed.
  func staysInside(_ folder: URL) -> Bool {
    let inside = resolvingSymlinksInPath().pathComponents
    return inside.starts(with: folder.resolvingSymlinksInPath().pathComponents)
  }
}
