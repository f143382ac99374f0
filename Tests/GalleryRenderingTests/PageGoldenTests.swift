import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct PageGoldenTests {
  static let entries = [
    "passing": Samples.everything, "trap": Samples.trap,
    "compile-error": Samples.refused(expected: false),
    "expected-compile-error": Samples.refused(expected: true),
    "expected-trap": Samples.expectedTrap, "not-run": Samples.notRun(.option),
    "empty": Samples.empty,
  ]

  @Test(arguments: entries.keys.sorted())
  func theMainPartOfAnExamplesPageIsAsRecorded(name: String) throws {
    let entry = try #require(Self.entries[name])
    try Golden.expect(Build.main(Build.page(entry)), "\(name).html")
  }

  @Test func aWholePageIsAsRecorded() throws {
    let site = SiteRenderer(options: Build.options()).render(Samples.gallery)
    try Golden.expect(Build.text(site, "tour/trap.html"), "whole-page.html")
  }

  @Test(arguments: ["index.html", "computation-times.html", "guides/start.html"])
  func theOverviewIsAsRecorded(path: String) throws {
    let name = path.replacing("/", with: "-")
    let site = SiteRenderer(options: Build.options()).render(Samples.gallery)
    try Golden.expect(Build.main(Build.text(site, path)), name)
    let fixed = SiteRenderer(options: Build.options(reproducible: true)).render(Samples.gallery)
    try Golden.expect(Build.main(Build.text(fixed, path)), "reproducible-\(name)")
  }

  @Test func aNotebookIsAsRecorded() throws {
    try Golden.expect(
      Notebook(entry: Samples.everything, trustsHTML: false).text(), "passing.ipynb")
    try Golden.expect(Notebook(entry: Samples.trap, trustsHTML: false).text(), "trap.ipynb")
  }
}
