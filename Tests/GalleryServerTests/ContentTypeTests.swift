import Testing

@testable import GalleryServer

@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a.b/gallery.css", "text/css; charset=utf-8"),
    ("x.JS", "text/javascript; charset=utf-8"), ("a/heat-maps.svg", "image/svg+xml"),
    ("examples/a.swift", "text/plain; charset=utf-8"), ("CNAME", "application/octet-stream"),
    ("a.b/CNAME", "application/octet-stream"), ("", "application/octet-stream"),
  ])
  func extensionTellsTheType(path: String, type: String) {
    #expect(ContentType.of(path) == type)
  }
}
