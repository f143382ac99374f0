internal import GalleryDiagnostics
internal import GalleryRendering

/// Checks the redirects of the configuration against the pages that there are.
///
/// An old path is free and ends with `.html`; a new one is a page. So no redirect leads to another, and none to
/// itself.
struct RedirectReader {
  var targets: LinkTargets
  private(set) var diagnostics: [Diagnostic] = []

  init(targets: LinkTargets) { self.targets = targets }

  mutating func read(_ redirects: [WebConfiguration.Redirect]) -> [SiteWeb.Redirect] {
    let old = Dictionary(
      redirects.map { ($0.old.value, $0) }, uniquingKeysWith: { first, _ in first })
    let taken = Set(targets.outline.pages.map { $0.lowercased() })
    var seen: Set<String> = []
    var result: [SiteWeb.Redirect] = []
    for redirect in redirects {
      let path = String(redirect.new.value.prefix { $0 != "#" })
      if let fault = Self.fault(of: redirect.old, taken, &seen) {
        report(redirect.old, fault)
      } else if let next = old[path] {
        report(
          redirect.new,
          next == redirect
            ? "redirect of '\(path)' leads to itself"
            : "redirect leads to '\(path)', which is a redirect too; write the page at its end")
      } else {
        do {
          if case .page(let page, let fragment) = try targets.page(redirect.new) {
            result.append(.init(old: redirect.old.value, new: page, fragment: fragment))
          }
        } catch {
          diagnostics += error.diagnostics
        }
      }
    }
    return result.sorted { $0.old < $1.old }
  }

  /// What is wrong with an old path; nil if nothing is.
  private static func fault(
    of old: Located<String>, _ taken: Set<String>, _ seen: inout Set<String>
  ) -> String? {
    let path = old.value
    let name = path.lowercased()
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains(where: { ["", ".", ".."].contains($0) || $0.hasPrefix(".") })
      || !path.hasSuffix(".html") || path.contains(where: { $0.isNewline || "\\?#".contains($0) })
    {
      return "redirect from '\(path)': a path on the site such as 'tour/first.html' is expected"
    }
    if SiteOutline.isReserved(path) || taken.contains(name) {
      return "redirect from '\(path)': this page is on the site"
    }
    if !seen.insert(name).inserted { return "redirect from '\(path)' is given twice" }
    let folders = parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/").lowercased() }
    if folders.contains(where: { taken.contains($0) || seen.contains($0) })
      || (taken.union(seen)).contains(where: { $0.hasPrefix(name + "/") })
    {
      return "redirect from '\(path)': a file cannot have the name of a folder"
    }
    return nil
  }

  private mutating func report(_ place: Located<String>, _ summary: String) {
    diagnostics.append(Diagnostic("invalid-redirect", at: place.location, summary))
  }
}
