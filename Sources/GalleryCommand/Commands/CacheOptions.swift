internal import ArgumentParser
internal import Foundation
internal import GalleryKit

/// Where results are kept.
struct CacheOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of kept results (default: gallery/cache in the build folder).",
      valueName: "folder"),
    completion: .directory)
  var cachePath: String?

  /// The folder that is meant.
  func folder(_ package: PackageOptions) -> URL {
    cachePath.map { URL(fileURLWithPath: $0, isDirectory: true).standardizedFileURL }
      ?? package.request().galleryFolder.appending(path: "cache", directoryHint: .isDirectory)
  }
}
