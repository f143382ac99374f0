import Testing

@testable import GalleryRendering

@Suite struct SiteAddressTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org/", "/"),
    ("https://example.org/", "https://example.org/", "/"),
    ("https://a-b.example.org:8443/charts", "https://a-b.example.org:8443/charts/", "/charts/"),
    ("https://example.org/a/b%20c/", "https://example.org/a/b%20c/", "/a/b%20c/"),
  ])
  func anAddressEndsWithASlash(text: String, base: String, path: String) {
    let address = SiteAddress(text)
    #expect(address?.base == base)
    #expect(address?.path == path)
  }

  @Test(arguments: [
    "", "example.org", "http://example.org", "javascript:alert(1)", "https://", "https:///a",
    "https://user@example.org", "https://example.org/?q", "https://example.org/#f",
    "https://example.org/a b", "https://example.org/\"><script>", "https://example.org/../x",
    "https://example.org//x", "https://-example.org", "//example.org", "https://example.org\n",
  ])
  func anythingElseIsRefused(text: String) { #expect(SiteAddress(text) == nil) }

  @Test func theIndexIsTheFolder() throws {
    let address = try #require(SiteAddress("https://example.org/charts"))
    #expect(address.url(of: "index.html") == "https://example.org/charts/")
    #expect(address.url(of: "a b/c.html") == "https://example.org/charts/a%20b/c.html")
    #expect(address.folder("1.2").base == "https://example.org/charts/1.2/")
    #expect(address.folder("") == address)
  }
}
