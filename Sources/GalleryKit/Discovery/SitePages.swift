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
  /// Sorted by their option `order`, those without one behind the others, then by name.
  var guides: [Guide] = []

  static func read(in package: URL) -> Diagnosed<SitePages> {
    var pages = Diagnosed(SitePages())
    if let page = text(of: index, in: package, &pages.diagnostics).map({ TitledMarkdown($0) }) {
      pages.value.title = page.title
      pages.value.introduction = Prose(
        markdown: page.body.markdown, firstLine: page.body.firstLine)
    }
    let folder = package.appending(path: "site/guides").path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var guides: [(order: Int, guide: Guide)] = []
    for file in names where file.hasSuffix(".md") && !file.hasPrefix(".") {
      let path = "site/guides/\(file)"
      guard let text = text(of: path, in: package, &pages.diagnostics) else { continue }
      let options = PageOptions.read(text, path: path)
      pages.diagnostics += options.diagnostics
      let page = TitledMarkdown(options.value.text)
      let name = String(file.dropLast(3))
      let guide = Guide(
        name: name, title: page.title ?? FileTitle.title(of: name),
        body: Prose(markdown: page.body.markdown, firstLine: page.body.firstLine), path: path)
      guides.append((options.value.order ?? .max, guide))
    }
    pages.value.guides = guides.sorted { ($0.order, $0.guide.name) < ($1.order, $1.guide.name) }
      .map(\.guide)
    return pages
  }

  private static func text(
    of path: String, in package: URL, _ diagnostics: inout [Diagnostic]
  ) -> String? {
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
    return text
  }
}
