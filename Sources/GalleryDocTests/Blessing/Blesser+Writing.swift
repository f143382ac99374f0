internal import Foundation
package import GalleryDiagnostics

extension Blesser {
  /// Writes a file that is changed, in one step, with the permissions that it had; does nothing for another.
  ///
  /// A link stays a link, and what it names is written, if it lies in the package. `packageRoot` is an absolute path.
  /// - Throws: a `DiagnosticError` if the disk no longer holds what was read, if the file lies outside of the package,
  ///   or if it cannot be written. The file is then as it was.
  package static func write(
    _ file: BlessedFile, packageRoot: String
  ) throws(DiagnosticError) {
    guard file.isChanged else { return }
    let target = try target(of: file, packageRoot: packageRoot)
    let status = SystemFile.status(target)
    if let status {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw refusal(file, "is no file", "name a file")
      }
      // Where everything may be written, as root may, the file's own word counts.
      guard status.st_mode & 0o222 != 0, access(target, W_OK) == 0 else {
        throw refusal(file, "is closed to writing", "allow writing with `chmod u+w`")
      }
    }
    let now = status == nil ? nil : FileManager.default.contents(atPath: target).map { Array($0) }
    guard now == file.original else {
      throw refusal(file, "has changed since it was read", "run `gallery bless` again")
    }
    do {
      try SystemFile.replace(target, with: file.edited, like: status)
    } catch {
      throw refusal(
        file, "cannot be written: \(error.message)", "see that its folder is open to writing")
    }
  }

  /// The place of a file with its links followed.
  private static func target(
    of file: BlessedFile, packageRoot: String
  ) throws(DiagnosticError) -> String {
    let path = packageRoot + "/" + file.path
    let outside = refusal(
      file, "lies outside of the package",
      "name a file of the package, or put one in place of the link"
    )
    guard let root = SystemFile.resolved(packageRoot) else { throw outside }
    let place: String
    if let resolved = SystemFile.resolved(path) {
      place = resolved
    } else if SystemFile.isTaken(path) {
      throw refusal(file, "is a link to nothing", "mend the link, or remove it")
    } else {
      let end = path.lastIndex(of: "/") ?? path.startIndex
      guard let folder = SystemFile.resolved(String(path[..<end])) else {
        throw refusal(file, "stands in a folder that is not there", "make the folder first")
      }
      place = folder + path[end...]
    }
    if SystemFile.path(place, below: root) == nil { throw outside }
    return place
  }

  private static func refusal(
    _ file: BlessedFile, _ reason: String, _ advice: String
  ) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        "bless-write", at: SourceLocation(path: file.path), "file \(reason)",
        notes: [Diagnostic.Note("nothing was written to it")],
        fixIts: [Diagnostic.FixIt(advice)]))
  }
}
