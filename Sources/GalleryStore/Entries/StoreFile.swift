internal import Foundation

/// Reads whole files that others may be changing, and never follows a link.
enum StoreFile {
  /// The bytes of a file, at most `limit`.
  static func read(_ path: String, limit: Int) throws(EntryFault) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path, limit: limit) { piece in
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }

  /// Hands over a file's bytes piece by piece; together they are at most `limit`.
  static func read(
    _ path: String, limit: Int, _ take: ([UInt8]) -> Void
  ) throws(EntryFault) {
    // A pipe with nobody at its other end must not stop a build: hence O_NONBLOCK.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw fault(ofOpening: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(SystemFault.last.reason) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(kind(status.st_mode)) }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    var total = 0
    while true {
      let piece = try piece(of: file, expecting: Int(status.st_size) - total)
      if piece.isEmpty { return }
      total += piece.count
      guard total <= limit else { throw .tooLarge(limit: limit) }
      take(piece)
    }
  }

  /// The next bytes; none at the end.
  private static func piece(of file: Int32, expecting rest: Int) throws(EntryFault) -> [UInt8] {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: min(max(rest, 1), 1 << 20)) { buffer, used in
      repeat {
        count = Foundation.read(file, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      used = max(count, 0)
    }
    guard count >= 0 else { throw .unreadable(SystemFault.last.reason) }
    return piece
  }

  private static func fault(ofOpening code: Int32) -> EntryFault {
    switch code {
    case ENOENT, ENOTDIR: .absent
    case ELOOP: .notAFile("a symbolic link")
    default: .unreadable(SystemFault(code: code).reason)
    }
  }

  private static func kind(_ mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "a folder"
    case S_IFLNK: "a symbolic link"
    default: "something that is no file"
    }
  }

  /// Removes a file, or a folder that stands in the place of one; a link is removed, not what it names.
  ///
  /// - Returns: whether nothing is there any more.
  @discardableResult
  static func remove(_ path: String) -> Bool {
    if unlink(path) == 0 || errno == ENOENT { return true }
    return (try? FileManager.default.removeItem(atPath: path)) != nil
  }
}
