import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct SymbolAddressTests {
  @Test(arguments: [
    ("Chart/add(_:)", ["Charts"], "https://e.org/documentation/charts/chart/add(_:)"),
    ("Charts/Chart", ["Charts", "Axes"], "https://e.org/documentation/charts/chart"),
    ("/Axes/Axis", ["Charts", "Axes"], "https://e.org/documentation/axes/axis"),
    ("Charts", ["Charts"], "https://e.org/documentation/charts"),
    ("Axis", ["Charts", "Axes"], nil), ("Axis", [], nil), ("/", ["Charts"], nil),
  ])
  func aTemplateIsFilledWithModuleAndNames(path: String, modules: [String], url: String?) {
    for template in ["{path}", "{module}/{symbol}"] {
      let address = SymbolAddress(
        template: "https://e.org/documentation/" + template, modules: modules)
      #expect(address.url(path) == url)
    }
  }

  @Test func aSymbolLinkLeadsToItsAddressAndIsCodeWithoutOne() {
    var options = Build.options()
    let entry = Build.entry(Build.example("a/one", introduction: "See ``Chart``."))
    #expect(Build.page(entry, options: options).contains("See <code>Chart</code>."))
    options.resolveSymbol =
      SymbolAddress(template: "https://e.org/d/{path}", modules: ["Charts"]).url
    #expect(
      Build.page(entry, options: options).contains(
        #"See <a href="https://e.org/d/charts/chart"><code>Chart</code></a>."#))
  }
}
