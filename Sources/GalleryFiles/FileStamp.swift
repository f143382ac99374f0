#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What the file system tells of a file without reading it: any write to the file changes it.
///
/// The time of the last change of the inode cannot be set by a program, so that a file whose contents were
/// changed and whose time was put back differs too. Two writes within one tick of the file system's clock
/// give the same stamp: who relies on stamps hashes what is that young (see `FileSnapshot`).
package struct FileStamp: Hashable, Sendable {
  /// Bytes; 0 for a folder, whose own size tells nothing.
  package var size: Int64
  package var inode: UInt64
  /// Nanoseconds of the last change of the contents.
  package var modified: Int64
  /// Nanoseconds of the last change of the inode.
  package var changed: Int64
  package var isFolder: Bool

  /// The stamp of what a path leads to, links followed; nil if there is nothing.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    size = isFolder ? 0 : Int64(status.st_size)
    inode = UInt64(status.st_ino)
    self.modified = Self.nanoseconds(modified)
    self.changed = Self.nanoseconds(changed)
  }

  package init(size: Int64, inode: UInt64, modified: Int64, changed: Int64, isFolder: Bool) {
    self.size = size
    self.inode = inode
    self.modified = modified
    self.changed = changed
    self.isFolder = isFolder
  }

  /// The later of the two times.
  package var latest: Int64 { max(modified, changed) }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
