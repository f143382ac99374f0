internal import GalleryRendering

/// Which files may stand for a part of the look.
enum ThemeFileKind {
  case picture, favicon, styleSheet, snippet

  /// With the noun that follows "no".
  var words: String {
    switch self {
    case .picture: "picture"
    case .favicon: "icon"
    case .styleSheet: "style sheet"
    case .snippet: "piece of HTML"
    }
  }

  private var extensions: [String] {
    switch self {
    case .picture: AssetFinder.kinds.sorted()
    case .favicon: SiteLook.Favicon.types.keys.sorted()
    case .styleSheet: ["css"]
    case .snippet: ["html"]
    }
  }

  /// In words: `.ico, .png or .svg`.
  var endings: String {
    let names = extensions.map { "." + $0 }
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  func accepts(_ path: String) -> Bool { extensions.contains(Self.fileExtension(of: path)) }

  /// The part of a path behind its last dot, in lower case.
  static func fileExtension(of path: String) -> String {
    path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
  }
}
