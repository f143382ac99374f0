import Foundation

/// A client that sends what it is given, byte by byte: no library would send the half of it.
enum RawClient {
  struct ConnectionError: Error {}

  struct Answer: Sendable {
    /// 0 if nothing came.
    var status: Int
    /// By lower-case name.
    var headers: [String: String]
    var body: String
  }

  /// Sends a request and reads until the server closes the connection.
  static func send(_ request: String, to port: Int) async throws -> Answer {
    try await read(from: open(port, request), until: { _ in false })
  }

  /// The same for the first lines of a request, to a path and a host.
  static func get(
    _ target: String, from port: Int, method: String = "GET", host: String? = "localhost"
  ) async throws -> Answer {
    let hostLine = host.map { "Host: \($0)\r\n" } ?? ""
    return try await send(
      "\(method) \(target) HTTP/1.1\r\n\(hostLine)Connection: close\r\n\r\n", to: port)
  }

  /// A connection on which a request has been sent.
  static func open(_ port: Int, _ request: String) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw ConnectionError() }
    let bytes = Array(request.utf8)
    // A server that refuses what is too long does not read it to its end.
    _ = Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    return descriptor
  }

  /// Reads until the end or until the text suffices, and closes the connection.
  static func read(
    from descriptor: Int32, until suffices: @escaping @Sendable (String) -> Bool
  ) async -> Answer {
    await withCheckedContinuation { continuation in
      // A thread of its own: those of the pool serve the requests meanwhile.
      Thread.detachNewThread {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          let count = recv(descriptor, &buffer, buffer.count, 0)
          guard count > 0 else { break }
          bytes += buffer[..<count]
          if suffices(String(decoding: bytes, as: UTF8.self)) { break }
        }
        close(descriptor)
        continuation.resume(returning: Answer(String(decoding: bytes, as: UTF8.self)))
      }
    }
  }
}

extension RawClient.Answer {
  fileprivate init(_ text: String) {
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\r\n")
    status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    headers = [:]
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      headers[pair[0].lowercased()] = pair.last.map { $0.trimmingCharacters(in: .whitespaces) }
    }
    body = parts.count == 2 ? String(parts[1]) : ""
  }
}
