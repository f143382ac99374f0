internal import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// Serves the folder of a site over HTTP, on this machine only unless told otherwise.
package struct SiteServer: Sendable {
  /// An address could not be taken.
  package struct BindError: Error {
    package var isTaken: Bool
    package var reason: String
  }

  typealias Part = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
  private let channel: NIOAsyncChannel<Part, Never>
  private let responder: Responder
  private let live: LiveSite

  /// The port that was taken.
  package var port: Int { channel.channel.localAddress?.port ?? 0 }

  /// Takes a port, where 0 lets the system choose one.
  ///
  /// Connections wait until `run()`.
  package init(
    folder: SiteFolder, live: LiveSite, host: String = "127.0.0.1", port: Int
  ) async throws(BindError) {
    do {
      channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .bind(host: host, port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.configureHTTPServerPipeline()
            return try Part(wrappingChannelSynchronously: channel)
          }
        }
    } catch {
      let system = error as? IOError
      throw BindError(isTaken: system?.errnoCode == EADDRINUSE, reason: "\(error)")
    }
    let address = channel.channel.localAddress?.ipAddress ?? host
    responder = Responder(folder: folder, hosts: HostRule(boundTo: address))
    self.live = live
  }

  /// Answers until the task is cancelled; then every connection is closed.
  package func run() async throws {
    try await withThrowingDiscardingTaskGroup { group in
      try await channel.executeThenClose { connections in
        for try await connection in connections {
          group.addTask {
            // What a browser does to its connection is its own affair.
            try? await Connection(responder: responder, live: live).serve(connection)
          }
        }
        group.cancelAll()
      }
    }
  }
}
