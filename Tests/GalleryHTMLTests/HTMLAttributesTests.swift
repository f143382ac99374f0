import GalleryHTML
import Testing

@Suite struct HTMLAttributesTests {
  private func html(_ attributes: HTMLAttributes) -> String {
    HTMLSerializer().string(of: [.element("p", attributes)])
  }

  @Test func attributesKeepTheirOrder() {
    #expect(
      html(["id": "z", "class": "a", "data-n": 1]) == #"<p id="z" class="a" data-n="1"></p>"#)
  }

  @Test func booleanAttributesAreWrittenAsTheirNameOrNotAtAll() {
    #expect(html(["hidden": true, "inert": false]) == "<p hidden></p>")
  }

  @Test func missingOptionalsAreLeftOut() {
    let none: String? = nil
    let some: String? = "x"
    #expect(html(["id": none, "class": some]) == #"<p class="x"></p>"#)
  }

  @Test func valuesAreEscaped() {
    #expect(html(["title": "\"><script>&\0"]) == #"<p title="&quot;&gt;&lt;script&gt;&amp;␀"></p>"#)
  }

  @Test func valuesAreFoundByName() {
    let attributes: HTMLAttributes = ["id": "z", "hidden": true]
    #expect(attributes["id"] == "z")
    #expect(attributes["hidden"] == "")
    #expect(attributes["class"] == nil)
  }

  @Test func aNameGivenTwiceStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = ["id": "a", "id": "b"] as HTMLAttributes
    }
  }

  @Test(arguments: ["", "a b", "a=", "on>", "1a", "a\"", "\0", "a\0"])
  func namesThatCouldEndATagStopTheProgram(name: String) async {
    await #expect(processExitsWith: .failure) { [name] in
      var attributes: HTMLAttributes = [:]
      attributes.append(name, "x")
    }
  }
}
