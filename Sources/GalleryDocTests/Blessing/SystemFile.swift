internal import Foundation

/// What blessing asks of the file system.
enum SystemFile {
  /// What the system says of the call that failed last.
  struct Fault: Error {
    var message: String

    static var last: Fault { Fault(message: String(cString: strerror(errno))) }
  }

  /// The path with all of its links followed; nil if nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The rest of a path that leads into a folder, both without links; nil for other paths.
  static func path(_ path: String, below folder: String) -> String? {
    // By bytes: a name may begin with a mark that joins the slash before it to one character.
    let prefix = Array((folder == "/" ? folder : folder + "/").utf8)
    guard path.utf8.starts(with: prefix) else { return nil }
    return String(decoding: path.utf8.dropFirst(prefix.count), as: UTF8.self)
  }

  /// Whether a path names something, if only a link to nothing.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// What stands at the end of all links; nil if nothing does.
  static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// Puts bytes at a path in one step: they are written beside it and renamed.
  ///
  /// The file gets the owner and permissions of the one that was there, as far as the system lets it.
  static func replace(_ path: String, with bytes: [UInt8], like old: stat?) throws(Fault) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let temporary = "\(folder)/.gallery-\(UInt64.random(in: 0 ... .max))"
    let mode = old.map { $0.st_mode & 0o7777 }
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, (mode ?? 0o666) & 0o666)
    guard file >= 0 else { throw .last }
    do throws(Fault) {
      defer { close(file) }
      try write(bytes, to: file)
      if let old, let mode {
        // The owner first: its change takes bits of the permissions away.
        _ = fchown(file, old.st_uid, old.st_gid)
        guard fchmod(file, mode) == 0 else { throw .last }
      }
      guard rename(temporary, path) == 0 else { throw .last }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) throws(Fault) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count > 0 {
        start += count
      } else if errno != EINTR {
        throw .last
      }
    }
  }
}
