internal import Foundation
package import GalleryDiagnostics

/// The file that takes the report of a run.
package struct ReportFile: Sendable {
  private let path: String

  package init(path: String) { self.path = path }

  /// Finds out before a build whether the file can be written.
  ///
  /// - Throws: `DiagnosticError` if its folder does not exist or is closed, or if it is a folder.
  package func check() throws(DiagnosticError) {
    var isFolder: ObjCBool = false
    let file = URL(fileURLWithPath: path)
    let folder = file.deletingLastPathComponent().path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { throw refusal("its folder does not exist") }
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw refusal("it is a folder")
    }
    if access(folder, W_OK) != 0 { throw refusal(String(cString: strerror(errno))) }
  }

  /// Writes the report, as a whole or not at all.
  ///
  /// - Throws: `DiagnosticError` if that is not possible.
  package func write(_ bytes: [UInt8]) throws(DiagnosticError) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw refusal(error.localizedDescription)
    }
  }

  private func refusal(_ reason: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        "report-file", at: SourceLocation(path: path), "the report cannot be written: \(reason)"))
  }
}
