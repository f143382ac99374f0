internal import Foundation
internal import GalleryDiagnostics

/// The change from the old site to the new one, when all of the new one is on the disk.
///
/// - Both folders change places at once, where the file system can do that.
/// - Else the old folder is set aside and the new one takes its place; a build that finds only the folder set
///   aside puts it back, and one that finds both keeps of it what others put there.
/// - The folder itself cannot be moved if it is a mount point or the folder above is closed: then each file is
///   replaced at once. Until the last one is, the list names the files of both sites, so that every file has an owner.
extension SiteWriter {
  func publish(_ stage: URL, known: Set<String>) throws {
    guard files.fileExists(atPath: systemPath(output)) else {
      try FolderExchange.move(stage, to: output)
      return
    }
    let parent = output.deletingLastPathComponent()
    guard stage.deletingLastPathComponent().standardizedFileURL == parent.standardizedFileURL else {
      try moveFiles(from: stage)
      return
    }
    if exchange(stage, output) {
      try carryOver(from: stage, known: known)
    } else if (try? FolderExchange.move(output, to: placeAside)) != nil {
      do {
        try FolderExchange.move(stage, to: output)
      } catch {
        try FolderExchange.move(placeAside, to: output)
        throw error
      }
      try carryOver(from: placeAside, known: known)
      try files.removeItem(at: placeAside)
    } else {
      try moveFiles(from: stage)
    }
  }

  private var placeAside: URL {
    output.deletingLastPathComponent().appending(
      path: ".gallery-aside-\(output.lastPathComponent)", directoryHint: .isDirectory)
  }

  /// Ends what a build left that ended between its two moves, or behind the second.
  ///
  /// - Throws: `DiagnosticError` if the output folder belongs to somebody else; nothing is moved then.
  func restoreSetAside() throws(DiagnosticError) {
    guard files.fileExists(atPath: systemPath(placeAside)) else { return }
    guard files.fileExists(atPath: systemPath(output)) else {
      try? FolderExchange.move(placeAside, to: output)
      return
    }
    _ = try ownedFiles()
    guard let known = try? SiteWriter(output: placeAside).ownedFiles(),
      (try? carryOver(from: placeAside, known: Set(known))) != nil
    else { return }
    try? files.removeItem(at: placeAside)
  }

  /// Moves what others put into the old folder, such as while the new one was made.
  private func carryOver(from old: URL, known: Set<String>) throws {
    for path in try names(in: old, deep: true).sorted() {
      let source = old.appending(path: path)
      if path == Self.manifestName || known.contains(path) || isFolder(source) { continue }
      try files.createDirectory(
        at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
      if !files.fileExists(atPath: url(path).path(percentEncoded: false)) {
        try FolderExchange.move(source, to: url(path))
      }
    }
  }

  func moveFiles(from stage: URL) throws {
    let staged = try names(in: stage, deep: true).sorted()
    let old = Set((try? ownedFiles()) ?? [])
    let new = Set(staged.filter { !isFolder(stage.appending(path: $0)) && $0 != Self.manifestName })
    try writeManifest(old.union(new).sorted(), in: output)
    for path in staged where path != Self.manifestName {
      let source = stage.appending(path: path)
      if isFolder(source) {
        if old.contains(path) { remove(path) }
        try files.createDirectory(at: url(path), withIntermediateDirectories: true)
      } else {
        if isFolder(url(path)) {
          for inner in old where inner.hasPrefix(path + "/") { remove(inner) }
          removeEmptyFolders(below: url(path))
        }
        try FolderExchange.move(source, to: url(path))
      }
    }
    for path in old.subtracting(new) { remove(path) }
    try FolderExchange.move(stage.appending(path: Self.manifestName), to: url(Self.manifestName))
    removeEmptyFolders(below: output)
  }
}
