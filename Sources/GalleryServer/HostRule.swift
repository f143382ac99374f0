/// Which names a request may give this server.
///
/// A page of another site can let its own name lead to this machine and would then be of the same origin as what
/// is served here (DNS rebinding). Its requests still carry that name.
package enum HostRule: Sendable {
  /// Only this machine is served: the name must be one of its own.
  case loopback
  /// Whoever asked for another address knows by which names it is reached.
  case any

  /// The rule for a server at a numeric address, such as `127.0.0.1` or `::1`.
  init(boundTo address: String) {
    self = address.hasPrefix("127.") || address == "::1" ? .loopback : .any
  }

  /// Whether a `Host` header may stand.
  func takes(_ host: String) -> Bool {
    switch self {
    case .any: return true
    case .loopback:
      let name = Self.name(of: host.lowercased())
      return ["localhost", "127.0.0.1", "[::1]"].contains(name) || name.hasSuffix(".localhost")
    }
  }

  /// A host without its port; a port that is none stays.
  private static func name(of host: String) -> String {
    guard let colon = host.lastIndex(of: ":") else { return host }
    let port = host[host.index(after: colon)...]
    return port.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      ? String(host[..<colon]) : host
  }
}
