import GalleryModel
import Testing

@testable import GalleryDocTests

struct FenceInfoTests {
  @Test func `A fence names its language and attributes`() {
    let info = FenceInfo("Swift no-run, name=parsing normalize=paths+dates title=other")
    var expected = SnippetAttributes()
    expected.runs = false
    expected.name = "parsing"
    expected.normalizers = ["paths", "dates"]
    #expect(info.language == "swift")
    #expect(info.attributes == expected)
  }

  @Test func `Attributes may follow the language without a blank`() {
    #expect(FenceInfo("swift,ignore").attributes.isIgnored)
    #expect(FenceInfo("swift,ignore").language == "swift")
  }

  @Test func `A bare fence has no language`() {
    #expect(FenceInfo("").language == "")
    #expect(FenceInfo("").attributes == SnippetAttributes())
  }
}
