import Testing

@testable import GalleryServer

@Suite struct RequestPathTests {
  @Test func aPathIsDecodedPartByPart() throws {
    let path = try RequestPath(target: "/a%20b/c.html?d/e")
    #expect(path.parts == ["a b", "c.html"])
    #expect(!path.isFolder)
    #expect(path.file == "a b/c.html")
  }

  @Test func aFolderShowsItsIndex() throws {
    #expect(try RequestPath(target: "/").file == "index.html")
    #expect(try RequestPath(target: "/?a").file == "index.html")
    #expect(try RequestPath(target: "/a/").file == "a/index.html")
  }
}
