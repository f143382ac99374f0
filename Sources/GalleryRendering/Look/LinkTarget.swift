/// Where a link of the configuration leads.
package enum LinkTarget: Hashable, Sendable {
  /// A file of the site, and a place on it.
  case page(path: String, fragment: String?)
  /// An address with its scheme, written as it is.
  case address(String)

  /// The URL as written on the page at `page`.
  func url(from page: PagePlace) -> String {
    switch self {
    case .page(let path, let fragment): page.link(to: path, fragment: fragment)
    case .address(let address): address
    }
  }
}
