#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Makes folders for the time of a run, and removes them whatever an example did to them.
enum TemporaryFolder {
  struct MakeError: Error {
    var message: String
  }

  /// A new folder that nobody else can read.
  static func make(in parent: String, prefix: String) throws(MakeError) -> String {
    var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) } != nil
    }
    guard made else {
      throw .init(message: "\(parent): \(String(cString: strerror(errno)))")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a folder with all that is in it, without following links and at any depth.
  ///
  /// Inner folders are moved to the top before they are opened, so that no path grows long and no
  /// descriptor stays open.
  static func remove(_ path: String) {
    chmod(path, 0o700)
    var moved = 0
    while true {
      let entries = entries(of: path)
      if entries.isEmpty { break }
      var progress = false
      for name in entries {
        let entry = path + "/" + name
        if unlink(entry) == 0 {
          progress = true
          continue
        }
        chmod(entry, 0o700)
        for inner in self.entries(of: entry) {
          let place = entry + "/" + inner
          if unlink(place) == 0 { continue }
          chmod(place, 0o700)
          moved += 1
          rename(place, "\(path)/.moved-\(moved)")
        }
        if rmdir(entry) == 0 { progress = true }
      }
      if !progress { break }
    }
    rmdir(path)
  }

  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1024) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
