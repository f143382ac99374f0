#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What is below a folder, by the system's own calls: builds list some hundred folders before they do anything.
package enum FolderTree {
  /// Paths of all folders and files below some folders, those themselves included, sorted.
  ///
  /// Links are followed, each folder once. What has a hidden name is left out, as SwiftPM does with sources.
  package static func visible(below folders: [String]) -> (folders: [String], files: [String]) {
    all(below: folders) { !$0.hasPrefix(".") }
  }

  /// The same with the names that a rule takes.
  package static func all(
    below folders: [String], where takes: (String) -> Bool = { _ in true }
  ) -> (folders: [String], files: [String]) {
    var found: (folders: [String], files: [String]) = ([], [])
    var seen: Set<Identity> = []
    // Breadth first, so that what a link leads back to has been listed by its own path.
    var open = folders
    var next = 0
    while next < open.count {
      let path = open[next]
      next += 1
      guard let stamp = FileStamp(of: path) else { continue }
      guard stamp.isFolder else {
        found.files.append(path)
        continue
      }
      guard let identity = Identity(of: path), seen.insert(identity).inserted else { continue }
      found.folders.append(path)
      for name in names(in: path) ?? [] where takes(name) {
        open.append(path.hasSuffix("/") ? path + name : "\(path)/\(name)")
      }
    }
    return (Set(found.folders).sorted(), Set(found.files).sorted())
  }

  /// What tells a folder from all others: file systems number theirs each from the start.
  private struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64

    init?(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  /// The names in a folder, sorted; nil if it cannot be read.
  package static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
