internal import Foundation
internal import GalleryDiagnostics
internal import GalleryMarkdown
internal import GalleryModel
internal import GalleryScripts

/// The hand-written pages of a site: `site/index.md` and `site/guides/*.md`.
struct SitePages: Equatable, Sendable {
  /// Where the introduction of the index stands in a package.
  static let index = "site/index.md"

  /// The title of the index page; nil without one.
  var title: String?
  var introduction = Prose(markdown: "", firstLine: 1)
  /// Sorted by name.
  var guides: [Guide] = []

  static func read(in package: URL) -> Diagnosed<SitePages> {
    var pages = Diagnosed(SitePages())
    if let page = titled(index, in: package, &pages.diagnostics) {
      pages.value.title = page.title
      pages.value.introduction = Prose(
        markdown: page.body.markdown, firstLine: page.body.firstLine)
    }
    let folder = package.appending(path: "site/guides").path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for file in names.sorted() where file.hasSuffix(".md") && !file.hasPrefix(".") {
      let path = "site/guides/\(file)"
      guard let page = titled(path, in: package, &pages.diagnostics) else { continue }
      let name = String(file.dropLast(3))
      pages.value.guides.append(
        Guide(
          name: name, title: page.title ?? FileTitle.title(of: name),
          body: Prose(markdown: page.body.markdown, firstLine: page.body.firstLine), path: path))
    }
    return pages
  }

  private static func titled(
    _ path: String, in package: URL, _ diagnostics: inout [Diagnostic]
  ) -> TitledMarkdown? {
    let file = package.appending(path: path)
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return nil
    }
    guard let data = try? Data(contentsOf: file), let text = String(validating: data, as: UTF8.self)
    else {
      diagnostics.append(
        Diagnostic(
          "unreadable-page", .warning, at: SourceLocation(path: path),
          "page is left out: it is no readable UTF-8 text"))
      return nil
    }
    return TitledMarkdown(text)
  }
}
