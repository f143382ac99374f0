internal import Foundation
package import GalleryDiagnostics

/// A fresh folder that stands for the package's root while an example runs: it holds a copy of the
/// example's folder at its path in the package, and nothing is written back.
package struct WorkingCopy: Hashable, Sendable {
  /// Absolute path of the folder in which the example runs.
  package var root: String

  /// How much is copied.
  package struct Bounds: Hashable, Sendable {
    package var files: Int
    package var bytes: Int

    package init(files: Int = 2000, bytes: Int = 64 << 20) {
      self.files = files
      self.bytes = bytes
    }
  }

  /// Copies the folder of an example and its declared inputs, with a warning for what was left out.
  ///
  /// Build folders, nested packages, links that lead out of the folder, what editors keep beside a file and everything
  /// that is neither file, folder nor link stay behind, and so do `others`: files that are no data of this example, such as
  /// other examples, by their paths in its folder. `path` is the example's path in the package, `text`
  /// what its file holds in the copy (nil: what it holds now), `inputs` are
  /// further files and folders of the package, and `parent` is an existing folder in which the copy is made.
  package static func make(
    for path: String, text: String? = nil, packageRoot: String, in parent: String,
    inputs: [String] = [],
    without others: Set<String> = [], bounds: Bounds = Bounds()
  ) throws(DiagnosticError) -> Diagnosed<WorkingCopy> {
    do {
      let root = try TemporaryFolder.make(in: parent, prefix: "copy-")
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      var copier = FolderCopier(
        source: folder.isEmpty ? packageRoot : packageRoot + "/" + folder,
        destination: folder.isEmpty ? root : root + "/" + folder,
        without: others, bounds: bounds)
      let name = String(path.split(separator: "/").last ?? "")
      var leftOut = try copier.copy(first: name, recursive: !folder.isEmpty)
      for input in inputs {
        leftOut += FolderCopier.copyInput(input, from: packageRoot, to: root, bounds: bounds)
      }
      if let text {
        // Put in its place, as a link there would lead out of the copy.
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/\(path)"), options: .atomic)
      }
      let warnings = leftOut.map { reason in
        Diagnostic("working-copy", .warning, at: SourceLocation(path: path), reason)
      }
      return Diagnosed(WorkingCopy(root: root), warnings)
    } catch let error as TemporaryFolder.MakeError {
      throw DiagnosticError(
        Diagnostic("working-copy", at: SourceLocation(path: path), error.message))
    } catch {
      throw DiagnosticError(
        Diagnostic(
          "working-copy", at: SourceLocation(path: path),
          "the example's folder cannot be copied: \(error.localizedDescription)"))
    }
  }

  /// Removes the copy, whatever the example made of it.
  package func remove() { TemporaryFolder.remove(root) }
}
