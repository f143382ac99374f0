internal import ArgumentParser
internal import Foundation
internal import GalleryDiagnostics
internal import GalleryKit
internal import GalleryServer
internal import GalleryToolchain
internal import Synchronization

/// `gallery serve`: show the site in a browser while it is written.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the website on this machine, and build it again when a source changes.",
    discussion: """
      Pages that are open in a browser are replaced when a build has changed them, at the same place of the page. \
      What is wrong is said here and on the page; the last site stays until there is another. Ctrl-C ends it.
      """)

  @OptionGroup var package: PackageOptions
  @OptionGroup var site: SiteOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var messages: MessageOptions

  @Option(
    help: ArgumentHelp(
      "The address to listen at; with another than this one, other machines reach the site too.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The port (default: 8080, or the next that is free).", valueName: "number"))
  var port: Int?

  func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError("--port takes a number from 0 to 65535")
    }
  }

  func run() async throws {
    let request = site.request(package, cache)
    let printer = DiagnosticPrinter(color: messages.color)
    try await Interruption.cancelling(saying: "", code: 0) {
      let output = try await printer.orExit { try GalleryBuilder(request).output() }
      let live = LiveSite()
      let server = try await server(of: output, live, printer)
      Terminal.write("Serving \(address(of: server)) · Ctrl-C ends it\n")
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask { await preview(request, live, printer) }
        try await group.next()
        group.cancelAll()
      }
      try Task.checkCancellation()
    }
  }

  /// Builds until the task is cancelled, and tells the pages.
  private func preview(
    _ request: BuildRequest, _ live: LiveSite, _ printer: DiagnosticPrinter
  ) async {
    // Where no line can be rewritten, stages of so many builds would only fill the screen.
    let reporter = ProgressReporter(
      isVerbose: messages.verbose, isQuiet: messages.quiet || !Terminal.canRewriteLines)
    let said = Mutex<[Diagnostic]>([])
    await Preview(request).run {
      await reporter.handle($0)
    } onBuild: { build in
      await reporter.finish()
      let outcome = PreviewText(build, in: request.packageFolder)
      await live.publish(SiteUpdate(changes: outcome.changes, errors: outcome.errors))
      let before = said.withLock { said in
        defer { said = outcome.diagnostics }
        return said
      }
      printer.print(
        outcome.diagnostics(besides: before).filter { !messages.quiet || $0.severity == .error },
        sources: outcome.sources)
      if !messages.quiet { Terminal.write(Terminal.plain(outcome.line)) }
    }
  }

  /// A server at the port that was asked for, else at the first that is free.
  private func server(
    of output: URL, _ live: LiveSite, _ printer: DiagnosticPrinter
  ) async throws -> SiteServer {
    let folder = SiteFolder(path: output.path(percentEncoded: false))
    let first = port ?? 8080
    var next = first
    while true {
      do throws(SiteServer.BindError) {
        return try await SiteServer(folder: folder, live: live, host: host, port: next)
      } catch {
        next += 1
        if port == nil, error.isTaken, next < first + 100 { continue }
        let reason = error.isTaken ? "another program listens there" : error.reason
        printer.print([
          Diagnostic(
            "address", .error, "cannot listen at \(host), port \(next - 1): \(reason)",
            fixIts: error.isTaken ? [.init("choose another with", replacement: "--port")] : [])
        ])
        throw ExitCode(1)
      }
    }
  }

  private func address(of server: SiteServer) -> String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "http://\(name):\(server.port)/"
  }
}
