internal import Foundation
internal import GalleryDiagnostics
internal import GalleryDocTests
internal import GalleryModel
internal import GalleryRendering

/// What the documentation's tests found when they last ran, and the texts that the page about it quotes.
struct TestedDocumentation: Sendable {
  var results: [DocTestResult]
  /// Texts of files by package-relative path.
  var sources: [String: String]
  /// Absolute paths of the report and of the files whose lines are shown, also of those that cannot be read.
  var files: [String]

  /// Reads a report, and of the package the files that its failures name.
  ///
  /// What lies outside of the package, or is no file of UTF-8 text, is not quoted.
  /// - Throws: `DiagnosticError` if the report cannot be read, is of another form or of another package.
  static func read(
    _ report: String, of name: String, in package: URL
  ) throws(DiagnosticError) -> TestedDocumentation {
    let reader = TestReportReader(path: report)
    let file = URL(fileURLWithPath: report).standardizedFileURL
    let results = try reader.results(of: try text(of: file, reader), package: name)
    let named = Set(
      results.flatMap(DocTestFinding.all).compactMap(\.diagnostic.location?.path))
    var sources: [String: String] = [:]
    var files = [file.path]
    for path in named.sorted() where !path.split(separator: "/").contains("..") {
      let place = package.appending(path: path)
      files.append(place.path)
      if place.staysInside(package) { sources[path] = text(of: place) }
    }
    return TestedDocumentation(results: results, sources: sources, files: files)
  }

  /// The page.
  func page(_ renderer: SiteRenderer, outline: SiteOutline) -> Site.File {
    renderer.renderDocTests(
      results, outline: outline, sources: sources, difference: DifferencePieces.of)
  }

  private static func text(
    of file: URL, _ reader: TestReportReader
  ) throws(DiagnosticError) -> String {
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw reader.fault("report does not exist")
    }
    guard let text = text(of: file) else { throw reader.fault("report is no readable UTF-8 text") }
    return text
  }

  /// Nil for anything but a file of UTF-8 text.
  private static func text(of place: URL) -> String? {
    let file = place.resolvingSymlinksInPath()
    guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true,
      let bytes = FileManager.default.contents(atPath: file.path)
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}
