import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct TextDirectionTests {
  @Test(arguments: ["ar", "he", "fa", "ur", "AR-eg", "yi", "az-Arab", "ku-Arab-IQ", "ckb", "ps-AF"])
  func aLanguageIsWrittenFromRightToLeft(language: String) {
    #expect(TextDirection.attribute(for: language) == "rtl")
  }

  @Test(arguments: ["en", "de-AT", "zh-Hant", "ar-Latn", "fa-Cyrl-TJ", "", "arn", "es-419"])
  func othersNeedNoAttribute(language: String) {
    #expect(TextDirection.attribute(for: language) == nil)
  }

  @Test func everyPageSaysIt() {
    var options = Build.options()
    options.language = "ar"
    let site = SiteRenderer(options: options).render(Samples.gallery)
    for file in site.files where file.path.hasSuffix(".html") {
      #expect(Build.text(site, file.path).contains(#"<html lang="ar" dir="rtl">"#), "\(file.path)")
    }
  }
}
