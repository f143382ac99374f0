internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryRendering

/// Finds where the links of the configuration lead: to pages and files of the site, or elsewhere.
struct LinkTargets {
  var outline: SiteOutline
  /// Files of the site by package-relative path.
  var assets: [String: Site.File]

  /// The target of a link of the navigation: a page, as its site path or the file that it shows; another file of the
  /// site; or an address.
  ///
  /// - Throws: `DiagnosticError` if it leads nowhere.
  func target(of link: Located<String>) throws(DiagnosticError) -> LinkTarget {
    let text = link.value
    if text.hasPrefix("https://") || text.hasPrefix("http://") {
      guard Self.isPlain(text) else {
        throw Self.fault(
          link, "link '\(text)' holds a character that an address writes as '%' and a number")
      }
      return .address(text)
    }
    if text.prefix(while: { !"/?#".contains($0) }).contains(":") || text.hasPrefix("//") {
      throw Self.fault(
        link, "link '\(text)' is neither a page of the site nor an address with https://")
    }
    return try page(link, orFile: true)
  }

  /// A page, or another file of the site, and a place on it.
  func page(
    _ link: Located<String>, orFile: Bool = false
  ) throws(DiagnosticError) -> LinkTarget {
    let parts = link.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? ""
    let fragment = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    if let page = outline.page(named: path) { return .page(path: page, fragment: fragment) }
    if orFile {
      let files = assets.values.map(\.path)
      if let file = assets[path]?.path ?? files.first(where: { $0 == path }) {
        return .page(path: file, fragment: fragment)
      }
    }
    let guess = NearMiss.bestMatch(for: path, in: outline.pages.sorted())
    throw Self.fault(
      link, "page '\(path)' is not on the site" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
      guess.map { [.init("write", replacement: $0)] } ?? [])
  }

  /// Whether an address consists of characters that RFC 3986 knows.
  private static func isPlain(_ address: String) -> Bool {
    address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
  }

  static func fault(
    _ link: Located<String>, _ summary: String, _ fixIts: [Diagnostic.FixIt] = []
  ) -> DiagnosticError {
    DiagnosticError(Diagnostic("unknown-page", at: link.location, summary, fixIts: fixIts))
  }
}
