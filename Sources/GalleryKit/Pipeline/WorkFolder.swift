internal import Foundation
internal import GalleryDiagnostics

/// The folder of one build for libraries, copies and streams, removed with the build.
///
/// Folders of builds that were killed are removed by the next one on the same machine: a process of another
/// machine that shares the folder cannot be asked.
final class WorkFolder: Sendable {
  let path: String

  init(in parent: URL) throws {
    let files = FileManager.default
    let machine = Self.machine
    let parentPath = parent.path(percentEncoded: false)
    for name in (try? files.contentsOfDirectory(atPath: parentPath)) ?? [] {
      guard name.hasPrefix(machine + "-"), let owner = pid_t(name.dropFirst(machine.count + 1)),
        owner != getpid(), kill(owner, 0) != 0, errno == ESRCH
      else { continue }
      try? files.removeItem(at: parent.appending(path: name))
    }
    let folder = parent.appending(path: "\(machine)-\(getpid())")
    path = folder.path(percentEncoded: false)
    do {
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw DiagnosticError(
        Diagnostic(
          "build-folder", at: SourceLocation(path: parentPath),
          "the build folder cannot be written: \(error.localizedDescription)"))
    }
  }

  /// The machine's own name; never looked up.
  private static var machine: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "machine" }
    let letters = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: letters, as: UTF8.self).filter { $0.isLetter || $0.isNumber }
  }

  /// A new folder in it, for one example.
  func place() throws -> String {
    let place = "\(path)/\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    return place
  }

  /// Removes the folder of an example.
  func remove(_ place: String) { try? FileManager.default.removeItem(atPath: place) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
