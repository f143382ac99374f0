import Foundation
import Testing

@testable import GalleryServer

@Suite struct SiteServerTests {
  private static let files = [
    "site/index.html": "<html><head></head><body>Index</body></html>",
    "site/guides/index.html": "<html><head></head><body>Guides</body></html>",
    "site/gallery.css": "body {}", "site/a file.txt": "spaces", "site/größe.txt": "umlaut",
    "site/.gallery-files": "hidden", "secret.txt": "secret",
  ]

  @Test func aFileIsServedWithItsTypeAndThePolicy() async throws {
    let answer = try await ServedSite.with(Self.files) {
      try await RawClient.get("/gallery.css", from: $0.port)
    }
    #expect(answer.status == 200)
    #expect(answer.body == "body {}")
    #expect(answer.headers["content-type"] == "text/css; charset=utf-8")
    #expect(answer.headers["cache-control"] == "no-store")
    #expect(answer.headers["x-content-type-options"] == "nosniff")
    let policy = try #require(answer.headers["content-security-policy"])
    #expect(policy.hasPrefix("default-src 'none'; style-src 'self'; script-src 'self'; "))
  }

  @Test(arguments: [
    ("/", "Index"), ("/index.html?x=1#y", "Index"), ("/guides/", "Guides"),
    ("/a%20file.txt", "spaces"), ("/gr%C3%B6%C3%9Fe.txt", "umlaut"),
  ])
  func anAddressLeadsToItsFile(target: String, text: String) async throws {
    let answer = try await ServedSite.with(Self.files) {
      try await RawClient.get(target, from: $0.port)
    }
    #expect(answer.status == 200)
    #expect(answer.body.contains(text))
  }

  @Test(arguments: [
    "/../secret.txt", "/guides/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt",
    "/..%2fsecret.txt", "/guides%2f..%2f..%2fsecret.txt", "/..%5csecret.txt", "/.%2e/secret.txt",
    "/index.html%00.txt", "/%00", "//secret.txt", "/guides//index.html", "/.gallery-files",
    "/./index.html", "/link.txt", "/linked/secret.txt", "/absent.html", "/guides/index.html/",
  ])
  func nothingElseIsServed(target: String) async throws {
    let answer = try await ServedSite.with(Self.files) { site in
      let link = site.folder.appending(path: "site/link.txt")
      try FileManager.default.createSymbolicLink(
        at: link, withDestinationURL: site.folder.appending(path: "secret.txt"))
      try FileManager.default.createSymbolicLink(
        at: site.folder.appending(path: "site/linked"), withDestinationURL: site.folder)
      return try await RawClient.get(target, from: site.port)
    }
    #expect(answer.status == 404)
    #expect(!answer.body.contains("secret"))
    #expect(!answer.body.contains("hidden"))
  }

  @Test(arguments: [
    "http://localhost/index.html", "https://example.org/", "index.html", "*", "/%", "/%4", "/%zz",
    "/%ff.html", "/%c3.html",
  ])
  func whatIsNoPathIsRefused(target: String) async throws {
    let answer = try await ServedSite.with(Self.files) {
      try await RawClient.get(target, from: $0.port)
    }
    #expect(answer.status == 400)
    #expect(!answer.body.contains("Index"))
  }

  @Test func theHeadOfAPageIsThatOfThePage() async throws {
    let (head, page) = try await ServedSite.with(Self.files) {
      (
        try await RawClient.get("/", from: $0.port, method: "HEAD"),
        try await RawClient.get("/", from: $0.port)
      )
    }
    #expect(head.status == 200)
    #expect(head.body == "")
    #expect(head.headers == page.headers)
    #expect(head.headers["content-length"] == "\(page.body.utf8.count)")
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
  func pagesCanOnlyBeRead(method: String) async throws {
    let answer = try await ServedSite.with(Self.files) {
      try await RawClient.get("/", from: $0.port, method: method)
    }
    #expect(answer.status == 405)
    #expect(answer.headers["allow"] == "GET, HEAD")
  }

  @Test func aBodyIsAnsweredWithoutBeingRead() async throws {
    let answer = try await ServedSite.with(Self.files) {
      try await RawClient.send(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\nabc", to: $0.port)
    }
    #expect(answer.status == 405)
    #expect(answer.headers["connection"] == "close")
  }

  @Test(arguments: ["localhost", "LOCALHOST:80", "127.0.0.1:8080", "[::1]:1", "docs.localhost"])
  func theNamesOfThisMachineAreTaken(host: String) async throws {
    let answer = try await ServedSite.with(Self.files) {
      try await RawClient.get("/", from: $0.port, host: host)
    }
    #expect(answer.status == 200)
  }

  @Test(arguments: [
    "example.org", "example.org:80", "localhost.example.org", "127.0.0.1.example.org", "", "::1",
    "localhost:80:80", "127.0.0.2", "localhost@example.org",
  ])
  func anotherNameIsRefused(host: String) async throws {
    let answer = try await ServedSite.with(Self.files) {
      try await RawClient.get("/", from: $0.port, host: host)
    }
    #expect(answer.status == 421)
    #expect(!answer.body.contains("Index"))
  }

  @Test func aRequestWithoutOneHostIsRefused() async throws {
    let (none, two) = try await ServedSite.with(Self.files) {
      (
        try await RawClient.get("/", from: $0.port, host: nil),
        try await RawClient.get("/", from: $0.port, host: "localhost\r\nHost: localhost")
      )
    }
    #expect(none.status == 400)
    #expect(two.status == 400)
  }

  @Test func aHeadWithoutEndIsRefused() async throws {
    let answer = try await ServedSite.with(Self.files) {
      try await RawClient.send(
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "x", count: 1 << 20))",
        to: $0.port)
    }
    // The connection is closed; whether the answer still comes through is the system's affair.
    #expect([0, 400].contains(answer.status))
  }

  @Test func aConnectionIsUsedForSeveralRequests() async throws {
    let answer = try await ServedSite.with(Self.files) {
      try await RawClient.send(
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
          + "GET /gallery.css HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        to: $0.port)
    }
    #expect(answer.body.contains("Index"))
    #expect(answer.body.contains("body {}"))
  }

  @Test func aFolderIsShownUnderAnAddressOfItsOwn() async throws {
    let answer = try await ServedSite.with(Self.files) {
      try await RawClient.get("/guides?x=1", from: $0.port)
    }
    #expect(answer.status == 307)
    #expect(answer.headers["location"] == "/guides/?x=1")
  }

  @Test func aMissingPageIsTheSitesOwn() async throws {
    var files = Self.files
    files["site/404.html"] = "<html><head></head><body>Ours</body></html>"
    let answer = try await ServedSite.with(files) {
      try await RawClient.get("/absent.html", from: $0.port)
    }
    #expect(answer.status == 404)
    #expect(answer.body.contains("Ours"))
    #expect(answer.body.contains("/_gallery/reload.js"))
  }

  @Test func whereThereIsNoSiteYetAPageWaitsForIt() async throws {
    let answer = try await ServedSite.with(["secret.txt": ""]) {
      try await RawClient.get("/", from: $0.port)
    }
    #expect(answer.status == 404)
    #expect(answer.body.contains("The site is being built."))
    #expect(answer.body.contains("/_gallery/reload.js"))
  }

  @Test func aTakenPortIsAnError() async throws {
    try await ServedSite.with(Self.files) { site in
      let error = await #expect(throws: SiteServer.BindError.self) {
        _ = try await SiteServer(
          folder: SiteFolder(path: "/"), live: site.live, port: site.port)
      }
      #expect(error?.isTaken == true)
    }
  }
}
