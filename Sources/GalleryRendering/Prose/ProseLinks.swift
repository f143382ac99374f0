import GalleryDiagnostics
import GalleryMarkdown

/// Leads the relative links of prose to where their targets are on the site.
///
/// A target is read from the folder of the author's file. An example's or guide's file, or its page,
/// leads to the page; a file that stands on the site leads there; any other path of the package leads
/// to the source if there is a source URL. What leads nowhere becomes text, with a warning.
struct ProseLinks: Sendable {
  var options: SiteOptions
  var outline: SiteOutline
  /// Site path of the page on which the prose stands.
  var page: String

  func resolve(
    _ blocks: [MarkdownBlock], at location: SourceLocation
  ) -> Diagnosed<[MarkdownBlock]> {
    var found: [Diagnostic] = []
    let result = blocks.map { $0.mappingInlines { resolve($0, at: location, &found) } }
    return Diagnosed(result, found)
  }

  func resolve(
    _ inlines: [MarkdownInline], at location: SourceLocation
  ) -> Diagnosed<[MarkdownInline]> {
    var found: [Diagnostic] = []
    let result = inlines.flatMap { $0.mapping { resolve($0, at: location, &found) } }
    return Diagnosed(result, found)
  }

  private func resolve(
    _ part: MarkdownInline, at location: SourceLocation, _ found: inout [Diagnostic]
  ) -> [MarkdownInline] {
    switch part {
    case .link(var link):
      guard let target = Target(link.destination) else { return [part] }
      guard let url = url(of: target, from: location.path) else {
        found.append(warning(link, "link", at: location))
        return link.content
      }
      link.destination = url
      return [.link(link)]
    case .image(var image):
      guard let target = Target(image.destination) else { return [part] }
      guard let path = SitePath.resolve(target.path, from: location.path),
        let file = options.assets[path]
      else {
        found.append(warning(image, "image", at: location))
        return image.content
      }
      image.destination = SitePath.link(to: file, from: page)
      return [.image(image)]
    default: return [part]
    }
  }

  private func url(of target: Target, from file: String) -> String? {
    guard let path = SitePath.resolve(target.path, from: file) else { return nil }
    if let page = sitePage(of: path) {
      return SitePath.link(to: page, from: self.page) + target.suffix
    }
    if let file = options.assets[path] {
      return SitePath.link(to: file, from: page) + target.suffix
    }
    return options.source(of: path).map { $0 + target.suffix }
  }

  /// The page that shows a file of the package; a page's own name serves as well as its source's.
  private func sitePage(of path: String) -> String? {
    if let page = outline.pagesBySource[path] { return page }
    guard path.hasSuffix(".html") else { return nil }
    let stem = path.dropLast("html".count)
    return outline.pagesBySource[stem + "swift"] ?? outline.pagesBySource[stem + "md"]
  }

  private func warning(
    _ link: MarkdownLink, _ kind: String, at location: SourceLocation
  ) -> Diagnostic {
    let line = location.line.map { $0 + max(link.line, 1) - 1 }
    return Diagnostic(
      "unresolved-\(kind)", .warning, at: SourceLocation(path: location.path, line: line),
      "\(kind) '\(link.destination)' leads to no page and no file of the site",
      notes: kind == "link"
        ? [.init("a source URL in the configuration makes it a link to the source")] : [])
  }

  /// A destination without scheme and host: its path, and its query and fragment.
  private struct Target {
    var path: String
    var suffix: String

    /// Nil for places on the page, other hosts, and whatever has a scheme.
    init?(_ destination: String) {
      guard let first = destination.first, first != "#", first != "?",
        !destination.hasPrefix("//"), !destination.contains("\\")
      else { return nil }
      let head = destination.prefix { !"/?#".contains($0) }
      guard !head.contains(":") else { return nil }
      let path = destination.prefix { $0 != "#" && $0 != "?" }
      self.path = SitePath.decode(path)
      suffix = String(destination[path.endIndex...])
    }
  }
}
