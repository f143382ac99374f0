internal import Foundation
internal import GalleryDiagnostics

/// Removes what builds of a package left behind.
package enum GalleryCleaner {
  /// Removes the website's own files and the gallery's build folder.
  ///
  /// - Returns: how many files of the website were removed.
  /// - Throws: `DiagnosticError` if the output folder is not the gallery's.
  package static func clean(_ request: BuildRequest) throws -> Int {
    let configuration = try ConfigurationLoader.load(for: request)
    let output = ConfigurationLoader.output(request, configuration)
    let removed = try SiteWriter(output: output).clean()
    let kept = request.galleryFolder
    if FileManager.default.fileExists(atPath: kept.path(percentEncoded: false)) {
      try FileManager.default.removeItem(at: kept)
    }
    return removed
  }
}
