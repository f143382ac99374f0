internal import NIOCore
internal import NIOHTTP1

/// One connection with a browser: requests one after another.
struct Connection: Sendable {
  var responder: Responder
  var live: LiveSite

  func serve(_ channel: SiteServer.Part) async throws {
    try await channel.executeThenClose { requests, writer in
      var parts = requests.makeAsyncIterator()
      while let part = try await parts.next() {
        guard case .head(let request) = part else { continue }
        let response = responder.answer(
          method: request.method.rawValue, target: request.uri, host: host(of: request),
          build: await live.build)
        let closes = !request.isKeepAlive || hasBody(request) || response.status >= 400
        try await writer.write(.head(head(of: response, closes: closes)))
        guard request.method != .HEAD, response.body == .events else {
          if request.method != .HEAD, case .bytes(let bytes) = response.body {
            try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
          }
          try await writer.write(.end(nil))
          if closes { return }
          continue
        }
        let events = await live.events()
        return try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask {
            for await event in events {
              try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: event.bytes))))
            }
          }
          // The browser says no more; the end of its requests is that of the connection.
          while try await parts.next() != nil {}
          group.cancelAll()
        }
      }
    }
  }

  /// The one `Host` header of a request.
  private func host(of request: HTTPRequestHead) -> String? {
    let hosts = request.headers["Host"]
    return hosts.count == 1 ? hosts[0] : nil
  }

  /// Nothing is to be sent here: who sends something is answered and left, and what is sent is not read.
  private func hasBody(_ request: HTTPRequestHead) -> Bool {
    request.headers.contains(name: "Transfer-Encoding")
      || request.headers["Content-Length"].contains { $0 != "0" }
  }

  private func head(of response: Response, closes: Bool) -> HTTPResponseHead {
    var headers = HTTPHeaders(Response.commonHeaders.sorted { $0.key < $1.key })
    headers.add(name: "Content-Type", value: response.type)
    for (name, value) in response.headers.sorted(by: { $0.key < $1.key }) {
      headers.add(name: name, value: value)
    }
    if case .bytes(let bytes) = response.body {
      headers.add(name: "Content-Length", value: "\(bytes.count)")
    }
    if closes { headers.add(name: "Connection", value: "close") }
    return HTTPResponseHead(
      version: .http1_1, status: .init(statusCode: response.status), headers: headers)
  }
}
