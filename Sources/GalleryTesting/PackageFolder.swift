internal import Foundation

/// The package that a source file belongs to.
enum PackageFolder {
  /// Absolute path of the nearest folder above the file that holds `Package.swift`.
  static func find(above file: String) throws -> String {
    var folder = URL(fileURLWithPath: file).standardizedFileURL.deletingLastPathComponent()
    while true {
      let manifest = folder.appendingPathComponent("Package.swift")
      if FileManager.default.fileExists(atPath: manifest.path) { return folder.path }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      guard parent.path.utf8.count < folder.path.utf8.count else { break }
      folder = parent
    }
    throw DocumentationTestError(
      "no folder above '\(file)' holds a Package.swift",
      help: "call 'DocumentationTest.all(file:)' with a file of the package")
  }
}
