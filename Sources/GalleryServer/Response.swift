/// An answer to a request.
struct Response: Equatable, Sendable {
  enum Body: Equatable, Sendable {
    case bytes([UInt8])
    /// The events of the site, without an end.
    case events
  }

  var status: Int
  var type: String
  var body: Body
  /// Headers beside those that every answer has.
  var headers: [String: String] = [:]

  /// A page of this server's own that says why there is no other.
  static func refusal(_ status: Int, _ title: String, _ words: String) -> Response {
    Response(
      status: status, type: ContentType.html,
      body: .bytes(ServedPage.plain(title: title, words)))
  }

  /// What every answer says: nothing is kept, nothing from elsewhere is loaded, and no other site may embed it.
  static let commonHeaders = [
    "Cache-Control": "no-store",
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  ]
}
