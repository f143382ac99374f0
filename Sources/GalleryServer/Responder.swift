internal import CGalleryAssets

/// Answers requests for a site: values in, a value out.
struct Responder: Sendable {
  var folder: SiteFolder
  var hosts: HostRule

  /// The answer to a request in the words of its first lines; `build` names the build that is served.
  func answer(method: String, target: String, host: String?, build: String) -> Response {
    guard let host else {
      return .refusal(400, "No host", "The request names no host.")
    }
    guard hosts.takes(host) else {
      return .refusal(
        421, "Another host", "This server shows pages of this machine, under its own names only.")
    }
    guard method == "GET" || method == "HEAD" else {
      var refusal = Response.refusal(405, "Not allowed", "Pages can be read, and nothing else.")
      refusal.headers["Allow"] = "GET, HEAD"
      return refusal
    }
    do throws(RequestPath.Problem) {
      let path = try RequestPath(target: target)
      return own(path) ?? file(path, target: target, build: build)
    } catch {
      switch error {
      case .malformed: return .refusal(400, "No path", "The request names no page.")
      case .impossible: return missing(build: build)
      }
    }
  }

  /// What the server itself gives to pages.
  private func own(_ path: RequestPath) -> Response? {
    switch "/" + path.parts.joined(separator: "/") {
    case ServedPage.eventsPath: Response(status: 200, type: "text/event-stream", body: .events)
    case ServedPage.scriptPath: asset("reload.js")
    case ServedPage.stylePath: asset("reload.css")
    default: nil
    }
  }

  private func file(_ path: RequestPath, target: String, build: String) -> Response {
    switch folder.content(at: path.file) {
    case .file(let bytes):
      let type = ContentType.of(path.file)
      return Response(
        status: 200, type: type,
        body: .bytes(type == ContentType.html ? ServedPage.with(bytes, build: build) : bytes))
    case .folder where !path.isFolder:
      // Links on the index of a folder are told from the address with the stroke at its end.
      let place = target.prefix { $0 != "?" && $0 != "#" }
      let rest = target.dropFirst(place.count).prefix { $0 != "#" }
      var answer = Response.refusal(307, "Moved", "The page has a stroke at its end.")
      answer.headers["Location"] = "\(place)/\(rest)"
      return answer
    case .folder, .absent: return missing(build: build)
    }
  }

  /// The site's own page for what is not there, else a plain one; both follow the builds.
  private func missing(build: String) -> Response {
    let page: [UInt8]
    if case .file(let bytes) = folder.content(at: "404.html") {
      page = bytes
    } else if folder.content(at: "index.html") == .absent {
      page = ServedPage.plain(
        title: "No site yet", "The site is being built. It appears here when it is done.")
    } else {
      page = ServedPage.plain(title: "No such page", #"The site has <a href="/">an index</a>."#)
    }
    // No build has this name: whatever comes may bring the page.
    return Response(
      status: 404, type: ContentType.html, body: .bytes(ServedPage.with(page, build: "")))
  }

  private func asset(_ name: String) -> Response? {
    var count = 0
    let assets = UnsafeBufferPointer(start: gallery_assets(&count), count: count)
    return assets.first { String(cString: $0.name) == "serve/\(name)" }.map {
      Response(
        status: 200, type: ContentType.of(name),
        body: .bytes(Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count))))
    }
  }
}
