/// What a site says of its place on the web.
package struct SiteWeb: Hashable, Sendable {
  /// The address of the site, or of the folder in which its versions stand together; nil if nobody said.
  package var address: SiteAddress?
  /// Nil for a site without others beside it.
  package var versions: SiteVersions?
  /// Pages that stood elsewhere, sorted by their old path.
  package var redirects: [Redirect] = []

  package init() {}

  /// A page that got another path.
  package struct Redirect: Hashable, Sendable {
    /// The site path under which nothing stands any more.
    package var old: String
    /// The page that is shown instead, and a place on it.
    package var new: String
    package var fragment: String?

    package init(old: String, new: String, fragment: String? = nil) {
      self.old = old
      self.new = new
      self.fragment = fragment
    }
  }

  /// The address of the site that is built.
  var ownAddress: SiteAddress? { address?.folder(versions?.ownFolder ?? "") }

  /// The site's folder on its host, as far as it is known.
  var root: String {
    if let ownAddress { return ownAddress.path }
    let folder = versions?.ownFolder ?? ""
    return folder.isEmpty ? "/" : "/\(SitePath.url(ofPath: folder))/"
  }

  /// The address that stands for a page among all its copies: the newest version's, if it has the page.
  func canonical(_ page: String) -> String? {
    if let versions, let newest = versions.newest, newest != versions.own,
      newest.files?.contains(page) == true
    {
      switch newest.place {
      case .folder(let folder): return address?.folder(folder).url(of: page)
      case .address(let other):
        return other + (page == IndexPage.path ? "" : SitePath.url(ofPath: page))
      }
    }
    return ownAddress?.url(of: page)
  }
}
