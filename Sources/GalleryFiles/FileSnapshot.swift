internal import Foundation

/// What stood at some paths at one moment, so that it can be told later whether anything has changed.
///
/// A file is unchanged if its stamp is. A stamp tells nothing of a write in the same tick of the clock as the
/// one that it saw, so of each file that was young when the snapshot was taken (or is from the future, as
/// clocks jump) the digest is kept too and compared. A folder is unchanged if it holds the same names. What
/// was absent is unchanged if it still is.
package struct FileSnapshot: Sendable {
  struct Entry: Hashable, Sendable {
    var path: String
    /// Nil if there was nothing.
    var stamp: FileStamp?
    /// SHA-256 of a folder's names, and of the contents of a young file.
    var digest: String?
  }

  /// Sorted by path, each path once.
  private(set) var entries: [Entry]

  /// Whether a file could be written once more with the stamp that it has now.
  ///
  /// Clocks of kernels tick every 10 ms or faster. A stamp in whole milliseconds is that of a file system that
  /// keeps no more, perhaps only every other second.
  private static func isYoung(_ stamp: FileStamp, at now: Int64) -> Bool {
    let isCoarse = stamp.modified % 1_000_000 == 0 && stamp.changed % 1_000_000 == 0
    return stamp.latest > now - (isCoarse ? 2_000_000_000 : 20_000_000)
  }

  init(entries: [Entry]) { self.entries = entries }

  /// What stands at the paths now; `now` is the file system's own time, in nanoseconds.
  ///
  /// The time must be that of a file written before the first of the paths was used: what was written since
  /// then counts as young.
  package init(of paths: some Sequence<String>, at now: Int64) {
    entries = Set(paths).sorted().map { path in
      guard let stamp = FileStamp(of: path) else { return Entry(path: path) }
      let isYoung = Self.isYoung(stamp, at: now)
      let digest = stamp.isFolder || isYoung ? Self.digest(of: path, isFolder: stamp.isFolder) : nil
      return Entry(path: path, stamp: stamp, digest: digest)
    }
  }

  /// The paths.
  package var paths: [String] { entries.map(\.path) }

  /// The first path at which something else stands now, some left aside; nil if nothing has changed.
  package func firstChange(besides others: Set<String> = []) -> String? {
    entries.first { !others.contains($0.path) && !Self.isCurrent($0) }?.path
  }

  /// The first path that was written after a moment of the file system's clock; nil if none was.
  ///
  /// Folders count, if they are to, when something was added to them or removed.
  package func firstChange(since moment: Int64, includingFolders: Bool = false) -> String? {
    entries.first { entry in
      guard let stamp = entry.stamp, includingFolders || !stamp.isFolder else { return false }
      return stamp.latest > moment
    }?.path
  }

  /// What either of two snapshots holds; where both hold a path, this one's entry.
  package func merging(_ other: FileSnapshot) -> FileSnapshot {
    let own = Set(entries.map(\.path))
    let all = entries + other.entries.filter { !own.contains($0.path) }
    return FileSnapshot(entries: all.sorted { $0.path < $1.path })
  }

  private static func isCurrent(_ entry: Entry) -> Bool {
    let stamp = FileStamp(of: entry.path)
    guard let old = entry.stamp, let stamp else { return entry.stamp == nil && stamp == nil }
    guard stamp.isFolder == old.isFolder else { return false }
    if stamp.isFolder {
      return entry.digest == digest(of: entry.path, isFolder: true)
    }
    guard stamp == old else { return false }
    return entry.digest == nil || entry.digest == digest(of: entry.path, isFolder: false)
  }

  /// Nil for what cannot be read, which then never counts as unchanged.
  private static func digest(of path: String, isFolder: Bool) -> String {
    if isFolder {
      return SHA256.hex(of: FolderTree.names(in: path) ?? [])
    }
    return FileManager.default.contents(atPath: path).map { SHA256.hex(Array($0)) } ?? "unreadable"
  }
}
