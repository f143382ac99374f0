/// Where a site stands on the web.
package struct SiteAddress: Hashable, Sendable {
  /// Ends with `/`: `https://example.org/charts/`.
  package var base: String
  /// Its folder on the host: `/charts/`.
  package var path: String

  /// Reads an `https` address without query and fragment; nil for anything else.
  package init?(_ text: String) {
    guard
      let match = text.wholeMatch(
        of:
          /(https:\/\/[A-Za-z0-9](?:[A-Za-z0-9.\-]*[A-Za-z0-9])?(?::[0-9]{1,5})?)((?:\/[A-Za-z0-9._~%\-]+)*)\/?/
      )
    else { return nil }
    let parts = match.2.split(separator: "/")
    if parts.contains(".") || parts.contains("..") { return nil }
    path = match.2 + "/"
    base = match.1 + match.2 + "/"
  }

  /// The address of a file; the index is the folder itself.
  func url(of file: String) -> String {
    base + (file == IndexPage.path ? "" : SitePath.url(ofPath: file))
  }

  /// The address of a folder on the site, such as `1.2/`; an empty path is the site itself.
  package func folder(_ path: String) -> SiteAddress {
    var folder = self
    let suffix = path.isEmpty ? "" : SitePath.url(ofPath: path) + (path.hasSuffix("/") ? "" : "/")
    folder.base += suffix
    folder.path += suffix
    return folder
  }
}
