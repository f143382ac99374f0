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
    var seen: Set<UInt64> = []
    var open = folders
    while let path = open.popLast() {
      guard let stamp = FileStamp(of: path) else { continue }
      guard stamp.isFolder else {
        found.files.append(path)
        continue
      }
      guard seen.insert(stamp.inode).inserted else { continue }
      found.folders.append(path)
      for name in names(in: path) ?? [] where takes(name) {
        open.append(path.hasSuffix("/") ? path + name : "\(path)/\(name)")
      }
    }
    return (Set(found.folders).sorted(), Set(found.files).sorted())
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
