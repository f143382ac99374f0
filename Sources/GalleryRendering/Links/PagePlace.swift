/// Where a page stands, for the links that are written on it.
enum PagePlace: Hashable, Sendable {
  /// At a path of the site: links are relative, so that the site works in any folder.
  case path(String)
  /// At no path: a host shows the page wherever there is none, so its links begin at the host's root.
  ///
  /// `root` is the site's folder on the host, `/` or `/charts/`.
  case anywhere(root: String)

  /// The URL of a file of the site.
  func link(to target: String, fragment: String? = nil) -> String {
    switch self {
    case .path(let path): SitePath.link(to: target, from: path, fragment: fragment)
    case .anywhere(let root):
      root + SitePath.url(ofPath: target) + (fragment.map { "#" + SitePath.encode($0) } ?? "")
    }
  }
}
