/// The media types of the files of a site, by their extensions.
enum ContentType {
  /// The value of a `Content-Type` header; what no extension tells is served as bytes.
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return bytes }
    return types[name[name.index(after: dot)...].lowercased()] ?? bytes
  }

  static let html = "text/html; charset=utf-8"
  private static let bytes = "application/octet-stream"

  private static let types = [
    "css": "text/css; charset=utf-8",
    "gif": "image/gif",
    "htm": html,
    "html": html,
    "ico": "image/x-icon",
    "ipynb": "application/x-ipynb+json",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "swift": "text/plain; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "xml": "application/xml",
    "zip": "application/zip",
  ]
}
