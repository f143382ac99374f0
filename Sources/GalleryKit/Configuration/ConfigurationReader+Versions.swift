internal import GalleryDiagnostics
internal import GalleryRendering

/// Reads the list of versions that `--versions` names.
extension ConfigurationReader {
  /// The versions, in their order.
  ///
  /// - Throws: `DiagnosticError` with every fault of the file.
  static func versions(
    _ text: String, path: String
  ) throws(DiagnosticError) -> [SiteVersions.Version] {
    let json = try LocatedJSONParser.parse(text, path: path)
    var reader = ConfigurationReader()
    let versions = reader.versions(json)
    try reader.finish()
    return versions
  }

  private mutating func versions(_ json: LocatedJSON) -> [SiteVersions.Version] {
    guard case .array(let elements) = json.value else {
      mismatch(json, expected: "an array of versions, the newest first")
      return []
    }
    var versions: [SiteVersions.Version] = []
    for element in elements {
      guard let version = version(element) else { continue }
      if versions.contains(where: { $0.name == version.name || $0.place == version.place }) {
        report(
          "invalid-value", at: element.location,
          "version '\(version.name)' has the name or the place of another")
      } else {
        versions.append(version)
      }
    }
    return versions
  }

  private mutating func version(_ json: LocatedJSON) -> SiteVersions.Version? {
    guard let members = members(json, keys: ["name", "link", "preview"]) else { return nil }
    guard let name = members["name"], let link = members["link"] else {
      report("missing-key", at: json.location, "a version has a 'name' and a 'link'")
      return nil
    }
    guard let text = string(name), let address = string(link) else { return nil }
    if text.allSatisfy(\.isWhitespace) {
      report("invalid-value", at: name.location, "a version's name holds no word")
      return nil
    }
    guard let place = place(address) else {
      report(
        "invalid-value", at: link.location,
        "'\(address)' is neither a folder beside the others, such as '1.2/' or './', nor an address with https://"
      )
      return nil
    }
    let isPreview = members["preview"].flatMap { bool($0) } ?? false
    return .init(name: text, isPreview: isPreview, place: place)
  }

  private func place(_ link: String) -> SiteVersions.Place? {
    if let address = SiteAddress(link) { return .address(address.base) }
    if link == "./" || link == "." { return .folder("") }
    let parts = link.split(separator: "/")
    if link.hasPrefix("/") || parts.isEmpty || link.contains(":")
      || parts.contains(where: { $0.hasPrefix(".") })
      || link.contains(where: { $0.isNewline || "\\?#".contains($0) })
    {
      return nil
    }
    return .folder(parts.joined(separator: "/"))
  }
}
