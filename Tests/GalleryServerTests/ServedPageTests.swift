import Testing

@testable import GalleryServer

@Suite struct ServedPageTests {
  private func served(_ html: String) -> String {
    String(decoding: ServedPage.with(Array(html.utf8), build: "a-1"), as: UTF8.self)
  }

  private let script = #"<script src="/_gallery/reload.js" data-build="a-1" defer></script>"#

  @Test func theScriptStandsAtTheEndOfTheHead() {
    #expect(served("<head><p></head><body>") == "<head><p>\(script)</head><body>")
  }

  @Test func onlyTheFirstHeadCounts() {
    #expect(served("</head></head>") == "\(script)</head></head>")
  }

  @Test func aPageWithoutAHeadHasItAtItsEnd() {
    #expect(served("<p>a</hea") == "<p>a</hea\(script)")
    #expect(served("") == script)
  }
}
