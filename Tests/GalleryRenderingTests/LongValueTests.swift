import GalleryDisplay
import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct LongValueTests {
  @Test(arguments: [MIMEType.plainText, .json, .markdown, .html])
  func aValueOfManyMegabytesGivesASmallPage(type: MIMEType) {
    let long = "[" + String(repeating: "\"<x>\", ", count: 1_000_000) + "1]"
    let bundle =
      type == .plainText
      ? MIMEBundle(text: long)
      : MIMEBundle(text: "long", representations: [.init(type, long)])
    let example = Build.example("a/long", [.code(Build.code(0, from: 1, "long"))])
    let page = Build.page(
      Build.entry(example, [Build.done(0, [.value(type: "[String]", bundle)])]))
    #expect(page.utf8.count < 2_000_000)
    #expect(page.contains("MB more are not shown)"))
  }
}
