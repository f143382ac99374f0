/// Reads tags back from HTML, strictly: whatever the renderer does not write is a problem.
enum TagReader {
  private static let attributes: [String: Set<String>] = [
    "a": ["class", "href", "aria-label", "title"], "aside": ["class"], "blockquote": [], "br": [],
    "code": ["class"], "div": ["class", "tabindex", "role", "aria-label"], "em": [],
    "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"], "hr": [],
    "img": ["src", "alt", "title"], "li": [], "ol": ["start"], "p": ["class"], "pre": [],
    "strong": [], "table": [], "tbody": [], "td": ["class"], "th": ["scope", "class"],
    "thead": [], "tr": [], "ul": [],
  ]
  private static let void: Set<String> = ["br", "hr", "img"]

  /// The first thing that should not be there; nil if all is well.
  static func problem(in html: String) throws -> String? {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      if rest[..<start].contains(">") { return "a bare >" }
      let tag = try #/<(/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/#.prefixMatch(in: rest[start...])
      guard let tag else { return "not a tag: \(rest[start...].prefix(40))" }
      let name = String(tag.2)
      guard let allowed = attributes[name] else { return "element \(name)" }
      if tag.1 == "/" {
        guard open.popLast() == name else { return "</\(name)> closes nothing" }
      } else {
        if name == "a", open.contains("a") { return "a link in a link" }
        for attribute in tag.3.matches(of: #/ ([a-z-]+)="([^"]*)"/#) {
          guard allowed.contains(String(attribute.1)) else { return "attribute \(attribute.1)" }
          let value = attribute.2.lowercased()
          if value.hasPrefix("javascript:") || value.hasPrefix("data:") { return "target \(value)" }
        }
        if !void.contains(name) { open.append(name) }
      }
      rest = rest[tag.range.upperBound...]
    }
    if rest.contains(">") { return "a bare >" }
    let hasControl = html.unicodeScalars.contains {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
    }
    return hasControl ? "a control character" : open.last.map { "<\($0)> stays open" }
  }
}
