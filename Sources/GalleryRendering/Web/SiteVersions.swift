/// The released versions of a site that stand side by side, the newest first.
package struct SiteVersions: Hashable, Sendable {
  /// One of them.
  package struct Version: Hashable, Sendable {
    package var name: String
    /// True for one that is not released, such as the main branch's.
    package var isPreview: Bool
    package var place: Place
    /// Site paths of its files; nil if they are not known.
    package var files: Set<String>?

    package init(name: String, isPreview: Bool = false, place: Place, files: Set<String>? = nil) {
      self.name = name
      self.isPreview = isPreview
      self.place = place
      self.files = files
    }
  }

  package enum Place: Hashable, Sendable {
    /// A folder beside the others: below the folder in which they stand together, empty for that folder itself.
    case folder(String)
    /// An address elsewhere, which ends with `/`.
    case address(String)
  }

  package var list: [Version]
  /// The index of the one that is being built.
  package var current: Int

  /// The version that is built stands in a folder of its own or in that of all.
  package init(_ list: [Version], current: Int) {
    precondition(list.indices.contains(current), "the version that is built is one of the list")
    self.list = list
    self.current = current
  }

  var own: Version { list[current] }

  /// The newest that is released; nil if none is.
  var newest: Version? { list.first { !$0.isPreview } }

  /// Whether this is the newest release, or there is none.
  var isNewest: Bool { newest == nil || newest == own }

  /// The path of a page in another version: the same page if it is known to be there, else the index.
  func path(of page: String, in version: Version) -> String {
    version == own || version.files?.contains(page) == true ? page : IndexPage.path
  }

  /// The folder of the version that is built, below the one in which the versions stand together.
  var ownFolder: String {
    if case .folder(let folder) = own.place { folder } else { "" }
  }

  /// The URL of a page in another version as written on a page of this one.
  func url(of page: String, in version: Version, from place: PagePlace) -> String {
    let path = path(of: page, in: version)
    switch version.place {
    case .address(let address): return address + SitePath.url(ofPath: path)
    case .folder(let folder):
      let target = Self.joined(folder, path)
      switch place {
      case .path(let page): return SitePath.link(to: target, from: Self.joined(ownFolder, page))
      case .anywhere(let root):
        let depth = ownFolder.split(separator: "/").count
        let above = root.split(separator: "/").dropLast(depth).map { "/\($0)" }.joined()
        return "\(above)/\(SitePath.url(ofPath: target))"
      }
    }
  }

  private static func joined(_ folder: String, _ path: String) -> String {
    folder.isEmpty ? path : "\(folder)/\(path)"
  }
}
