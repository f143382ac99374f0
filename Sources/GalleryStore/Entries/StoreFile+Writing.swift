internal import Foundation

/// Files are written beside their place and renamed, so that nobody meets half of one.
extension StoreFile {
  /// How often a write begins again because a collection took the folder or the file from under it.
  private static let attempts = 5

  /// Puts bytes at a path.
  static func write(_ bytes: [UInt8], to path: String) throws(SystemFault) {
    try place(at: path) { temporary throws(SystemFault) in
      let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard file >= 0 else { throw .last }
      defer { close(file) }
      try write(bytes, to: file)
    }
  }

  /// Puts the file of another path at a path: as a hard link, as a copy where that cannot be.
  static func link(_ source: String, to path: String) throws(SystemFault) {
    var status = stat()
    guard lstat(source, &status) == 0 else { throw .last }
    try place(at: path) { temporary throws(SystemFault) in
      if Foundation.link(source, temporary) == 0 { return }
      try fill(temporary, from: source)
    }
  }

  /// Puts a copy of the file of another path at a path.
  static func copy(_ source: String, to path: String) throws(SystemFault) {
    try place(at: path) { temporary throws(SystemFault) in try fill(temporary, from: source) }
  }

  /// Makes an empty file where there is nothing.
  ///
  /// - Returns: false if there is something.
  static func reserve(_ path: String) throws(SystemFault) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file < 0 else {
      close(file)
      return true
    }
    if errno == EEXIST { return false }
    throw .last
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(SystemFault) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let end = path.lastIndex(of: "/"), end != path.startIndex else {
      throw .last
    }
    try makeFolder(String(path[..<end]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
  }

  /// Writes all of the bytes to an open file.
  static func write(_ bytes: [UInt8], to file: Int32) throws(SystemFault) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count > 0 { start += count } else if errno != EINTR { throw .last }
    }
  }

  /// Lets `make` make a temporary file and renames it.
  private static func place(
    at path: String, _ make: (String) throws(SystemFault) -> Void
  ) throws(SystemFault) {
    for attempt in 1... {
      let temporary = TemporaryName.path(besides: path)
      // A rename onto another link of the same file leaves both names.
      defer { unlink(temporary) }
      do throws(SystemFault) {
        try make(temporary)
        if rename(temporary, path) == 0 { return }
        throw .last
      } catch {
        guard attempt < attempts else { throw error }
        switch error.code {
        case ENOENT: try makeFolder(folder(of: path))
        case EISDIR, ENOTEMPTY, EEXIST: remove(path)
        default: throw error
        }
      }
    }
  }

  /// Writes a library's copy, which a dynamic linker may want to be executable.
  private static func fill(_ path: String, from source: String) throws(SystemFault) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o777)
    guard file >= 0 else { throw .last }
    defer { close(file) }
    var fault: SystemFault?
    do throws(EntryFault) {
      try read(source, limit: LibraryFile.limit) { piece in
        do throws(SystemFault) { if fault == nil { try write(piece, to: file) } } catch {
          fault = error
        }
      }
    } catch {
      throw SystemFault(code: EINVAL)
    }
    if let fault { throw fault }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
