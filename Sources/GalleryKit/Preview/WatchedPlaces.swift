internal import Foundation
internal import GalleryFiles
internal import GalleryModel
internal import GalleryToolchain

/// The files and folders of which a change asks for another build, as absolute paths.
///
/// What has a hidden name is left out, and so is what editors keep beside a file.
struct WatchedPlaces: Equatable, Sendable {
  /// Files, and folders with all that is below them, that there are or may be one day; sorted.
  var roots: [String]
  /// Folders in them that builds write.
  var written: Set<String>

  /// What every package has, whatever else is known of it.
  private static let usual = [
    "Examples", "Snippets", "Sources", "Source", "src", "srcs", "Plugins", "site",
  ]

  /// The places of a request as its package stands now; of one that cannot be read, the usual ones.
  static func of(_ request: BuildRequest) async -> WatchedPlaces {
    let root = request.options.absolutePackagePath
    var places = usual + (FolderTree.names(in: root) ?? []).filter { $0.hasPrefix("Package@") }
    places += ["Package.swift", "Package.resolved"]
    var output = request.output
    if let survey = try? await PackageSurvey.make(request) {
      output = ConfigurationLoader.output(request, survey.configuration)
      let contents = await GalleryBuilder(request).contents(of: survey)
      places += survey.layout.targets.filter { $0.kind != .test }.map(\.path)
      places += contents.folders + contents.examples.flatMap(\.options.inputs)
    }
    let paths =
      places.map { $0.hasPrefix("/") ? $0 : "\(root)/\($0)" }
      + request.options.editablePackages + (request.testReport.map { [absolute($0)] } ?? [])
    let site = output ?? request.packageFolder.appending(path: Configuration().output)
    return WatchedPlaces(
      roots: Set(paths.map(absolute)).sorted(),
      written: [
        absolute(site.path(percentEncoded: false)), absolute(request.options.scratch),
        absolute(request.cacheFolder.path(percentEncoded: false)),
      ])
  }

  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// What stands there now, and the folders in which something can appear.
  func look() -> (state: SourceState, folders: [String]) {
    let tree = FolderTree.all(below: roots) {
      !$0.hasPrefix(".") && !WorkingFile.isOne($0)
    }
    let files = tree.files.filter { !isWritten($0) }
    let parents = roots.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
    return (
      SourceState(of: files), Set(tree.folders.filter { !isWritten($0) } + parents).sorted()
    )
  }

  private func isWritten(_ path: String) -> Bool {
    written.contains { path == $0 || path.hasPrefix($0 + "/") }
  }
}
