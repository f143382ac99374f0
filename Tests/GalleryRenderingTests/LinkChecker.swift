import GalleryModel

@testable import GalleryRendering

/// Finds links of a site that lead nowhere, and fragments that stand twice on a page.
struct LinkChecker {
  private let pages: [String: String]
  private let files: Set<String>

  init(_ site: Site) {
    files = Set(site.files.map(\.path))
    pages = Dictionary(
      uniqueKeysWithValues: site.files.filter { $0.path.hasSuffix(".html") }
        .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// One line for each fault.
  var faults: [String] {
    let names = pages.mapValues { Self.values(of: "id", in: $0) }
    var faults: [String] = []
    for (path, text) in pages.sorted(by: { $0.key < $1.key }) {
      let ids = names[path] ?? []
      faults += Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }
        .map { "\(path): id '\($0.key)' stands \($0.value.count) times" }
      for url in Self.values(of: "href", in: text) + Self.values(of: "src", in: text)
      where !url.hasPrefix("https://") && !url.hasPrefix("#icon-") && url != "#mark" {
        let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target =
          parts[0].isEmpty
          ? path : SitePath.resolve(SitePath.decode(parts[0]), from: path) ?? "outside"
        if !files.contains(target) {
          faults.append("\(path): '\(url)' leads nowhere")
        } else if parts.count > 1, !(names[target] ?? []).contains(SitePath.decode(parts[1])) {
          faults.append("\(path): '\(url)' has no such fragment")
        }
      }
    }
    return faults
  }

  /// How many links were looked at.
  var count: Int {
    pages.values.reduce(0) { $0 + Self.values(of: "href", in: $1).count }
  }

  private static func values(of attribute: String, in text: String) -> [String] {
    var values: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: " \(attribute)=\"") {
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { break }
      values.append(
        String(rest[..<end]).replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
          .replacing("&gt;", with: ">").replacing("&amp;", with: "&"))
      rest = rest[end...].dropFirst()
    }
    return values
  }
}
