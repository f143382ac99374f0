internal import Foundation
internal import GalleryDiagnostics
internal import GalleryRendering

/// Which version of a site is built, among which others.
package struct VersionRequest: Sendable {
  /// The file with the list, as the command line names it.
  package var file: String
  /// The name of the version that is built.
  package var name: String

  package init(file: String, name: String) {
    self.file = file
    self.name = name
  }

  /// Absolute path of the list.
  var path: String { URL(fileURLWithPath: file).standardizedFileURL.path }
}

/// Reads the list of versions, and which files those have that stand beside the one that is built.
///
/// Every gallery keeps a list of its files, so the pages of a version that stands in its folder are known. Of others,
/// such as when the site is put together elsewhere, nothing is known.
struct VersionList {
  var versions: SiteVersions
  /// Absolute paths of what was read, also of what is not there.
  var files: [String]

  /// - Throws: `DiagnosticError` if the list cannot be read, is wrong or does not have the version.
  init(_ request: VersionRequest, output: URL) throws(DiagnosticError) {
    let place = SourceLocation(path: request.file)
    guard let data = FileManager.default.contents(atPath: request.path),
      let text = String(validating: data, as: UTF8.self)
    else {
      throw DiagnosticError(
        Diagnostic(
          "unreadable-versions", at: place, "the list of versions is no readable UTF-8 text"))
    }
    var list = try ConfigurationReader.versions(text, path: request.file)
    guard let current = list.firstIndex(where: { $0.name == request.name }) else {
      let names = list.map(\.name)
      let guess = NearMiss.bestMatch(for: request.name, in: names)
      throw DiagnosticError(
        Diagnostic(
          "unknown-version", at: place,
          "version '\(request.name)' is not in the list"
            + (guess.map { "; did you mean '\($0)'?" } ?? ""),
          notes: [.init("versions of the list: \(names.joined(separator: ", "))")]))
    }
    guard case .folder(let own) = list[current].place else {
      throw DiagnosticError(
        Diagnostic(
          "unknown-version", at: place,
          "version '\(request.name)' has an address as its link, so it cannot be built beside the others"
        ))
    }
    files = [request.path]
    if let together = Self.together(output, own: own) {
      for index in list.indices where index != current {
        guard case .folder(let folder) = list[index].place else { continue }
        let manifest = (folder.isEmpty ? together : together.appending(path: folder))
          .appending(path: SiteWriter.manifestName)
        files.append(manifest.path)
        list[index].files = SiteWriter.files(listedIn: manifest).map { Set($0) }
      }
    }
    versions = SiteVersions(list, current: current)
  }

  /// The folder in which the versions stand together; nil if the output folder is not that of this version there.
  private static func together(_ output: URL, own: String) -> URL? {
    let parts = own.split(separator: "/").map(String.init)
    guard output.standardizedFileURL.pathComponents.suffix(parts.count).elementsEqual(parts) else {
      return nil
    }
    return parts.reduce(output.standardizedFileURL) { folder, _ in
      folder.deletingLastPathComponent()
    }
  }
}
