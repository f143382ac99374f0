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
    try removeBuildFolder(request.galleryFolder)
    return removed
  }

  /// Removes what builds keep, by name: the folder may be one that others use too.
  private static func removeBuildFolder(_ folder: URL) throws {
    let path = folder.path(percentEncoded: false)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where [
      "cache", "debug", "layout", "release", "results", "templates", "toolchain", "work",
    ].contains(name) || name.hasPrefix("runtime-") || name.hasPrefix("digests") {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
    _ = rmdir(path)
  }
}
