internal import GalleryDiagnostics
internal import GalleryRendering

/// Reads the keys of the web.
extension ConfigurationReader {
  mutating func siteAddress(_ json: LocatedJSON) -> SiteAddress? {
    guard let text = string(json) else { return nil }
    if let address = SiteAddress(text) { return address }
    report(
      "invalid-value", at: json.location,
      "'\(text)' is no address such as 'https://example.org/charts/' (https, without '?' and '#')")
    return nil
  }

  mutating func redirects(_ json: LocatedJSON) -> [WebConfiguration.Redirect]? {
    guard let members = members(json) else { return nil }
    return members.compactMap { member in
      guard let new = string(member.value) else { return nil }
      return .init(
        old: Located(member.key, at: member.keyLocation),
        new: Located(new, at: member.value.location))
    }
  }

  /// A language as BCP 47 writes it.
  mutating func language(_ json: LocatedJSON) -> String? {
    guard let text = string(json) else { return nil }
    if text.wholeMatch(of: /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/) != nil { return text }
    report(
      "invalid-value", at: json.location,
      "'\(text)' is no language such as 'en', 'de-AT' or 'ar'")
    return nil
  }
}
