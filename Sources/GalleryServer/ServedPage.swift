internal import GalleryFiles

/// A page as it is served: with the script that follows the builds, which no file on the disk has.
enum ServedPage {
  static let scriptPath = "/_gallery/reload.js"
  static let stylePath = "/_gallery/reload.css"
  static let eventsPath = "/_gallery/events"

  /// The bytes of an HTML file with the script at the end of its head.
  ///
  /// `build` names the build that the page is of.
  static func with(_ html: [UInt8], build: String) -> [UInt8] {
    let script = #"<script src="\#(scriptPath)" data-build="\#(build)" defer></script>"#
    let place = html.firstIndex(ofAll: Array("</head>".utf8)) ?? html.endIndex
    return html[..<place] + Array(script.utf8) + html[place...]
  }

  /// A page of this server's own.
  static func plain(title: String, _ words: String) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(title)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      </head><body><main><h1>\(title)</h1><p>\(words)</p></main></body></html>

      """.utf8)
  }
}
