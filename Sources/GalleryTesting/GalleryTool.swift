internal import Foundation

/// The `gallery` binary.
struct GalleryTool {
  /// Absolute path of the executable.
  var path: String

  /// What is asked in turn: the variable `GALLERY`, the folder of the tests' products, `PATH`.
  ///
  /// `runners` are paths among which the test bundle's is, and others that are none.
  static func find(environment: [String: String], runners: [String]) throws -> GalleryTool {
    if let path = environment["GALLERY"], !path.isEmpty {
      guard let path = executable(path) else {
        throw DocumentationTestError(
          "the environment variable GALLERY names '\(path)', and that is no executable file",
          help: "set it to the path of the tool, or unset it")
      }
      return GalleryTool(path: path)
    }
    let products = runners.compactMap(products)
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for folder in products + folders {
      if let path = executable("\(folder)/gallery") { return GalleryTool(path: path) }
    }
    let places = ["the environment variable GALLERY"] + Array(products.prefix(1)) + ["PATH"]
    throw DocumentationTestError(
      "the tool 'gallery' was not found in \(places.joined(separator: ", "))",
      help: "build it with 'swift build --product gallery', or set GALLERY to its path")
  }

  /// The folder in which the test bundle of a path stands; nil if the path has none.
  ///
  /// The bundle is the running executable on Linux; elsewhere it is a folder that a helper loads.
  static func products(_ path: String) -> String? {
    let url = URL(fileURLWithPath: path)
    var parts = url.pathComponents
    guard let index = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) else { return nil }
    parts.removeSubrange(index...)
    return NSString.path(withComponents: parts)
  }

  /// The absolute path; nil if no file that can be executed stands there.
  private static func executable(_ path: String) -> String? {
    let path = URL(fileURLWithPath: path).path
    var isFolder: ObjCBool = false
    let files = FileManager.default
    guard files.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      files.isExecutableFile(atPath: path)
    else { return nil }
    return path
  }
}
