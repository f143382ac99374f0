internal import Foundation
internal import GalleryDiagnostics

/// The folder of one build for copies and streams, removed with the build.
///
/// Folders of builds that were killed are removed by the next one.
final class WorkFolder: Sendable {
  let path: String

  init(in parent: URL) throws {
    let files = FileManager.default
    let parentPath = parent.path(percentEncoded: false)
    for name in (try? files.contentsOfDirectory(atPath: parentPath)) ?? [] {
      guard let owner = pid_t(name), owner != getpid(), kill(owner, 0) != 0, errno == ESRCH else {
        continue
      }
      try? files.removeItem(at: parent.appending(path: name))
    }
    let folder = parent.appending(path: "\(getpid())")
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

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
