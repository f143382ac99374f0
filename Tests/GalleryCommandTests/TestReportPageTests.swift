import Foundation
import Testing

/// `gallery build --test-report`: the page of the documentation's tests on the site.
@Suite struct TestReportPageTests {
  private static let page = "site/_build/documentation-tests.html"

  private func build(
    _ package: CachedPackage, _ arguments: [String] = []
  ) async throws
    -> GalleryTool.Result
  {
    try await GalleryTool.run(["build"] + arguments, in: package.folder.url)
  }

  /// A package whose documentation fails in `README.md`, and the report of it in `tests.json`.
  private func tested() async throws -> CachedPackage {
    let package = try CachedPackage()
    try package.folder.write(
      "# P\n\n```swift\nprint(\"on it goes\") // Prints \"on it went\"\n```\n", to: "README.md")
    try await test(package)
    return package
  }

  private func test(_ package: CachedPackage) async throws {
    let run = try await GalleryTool.run(
      ["test", "-q", "--json-output", "tests.json"], in: package.folder.url)
    try #require(run.status == 1, "\(run)")
  }

  @Test func theReportOfARunBecomesAPageAndGoesWithTheOption() async throws {
    let package = try await tested()
    let built = try await build(package, ["--test-report", "tests.json"])
    #expect(built.status == 0, "\(built)")
    let page = try package.folder.read(Self.page)
    #expect(page.contains("README.md:4") && page.contains("on it <del>went</del>"))
    #expect(page.contains("print(&quot;on it goes&quot;)"))
    #expect(try package.page("a").contains("documentation-tests.html"))
    #expect(try await build(package).status == 0)
    #expect(!package.folder.exists(Self.page))
    #expect(try !package.page("a").contains("documentation-tests.html"))
  }

  @Test func thePageIsMadeAnewIfTheReportOrAFileThatItQuotesHasChanged() async throws {
    let package = try await tested()
    let option = ["--test-report", "tests.json"]
    #expect(try await build(package, option).status == 0)
    let before = try package.listing()
    #expect(try await build(package, option).status == 0)
    #expect(try package.listing() == before)

    try package.edit("README.md", "```swift\nprint(", "```swift\nprint (")
    #expect(try await build(package, option).status == 0)
    #expect(try package.folder.read(Self.page).contains("print ("))

    try package.edit("tests.json", "on it goes", "on it flows")
    #expect(try await build(package, option).status == 0)
    #expect(try package.folder.read(Self.page).contains("on it <ins>flows</ins>"))
  }

  @Test func aReportThatCannotBeReadEndsTheBuildBeforeItBegins() async throws {
    let package = try CachedPackage()
    #expect(try await build(package).status == 0)
    let before = try package.folder.read("site/_build/index.html")
    try package.folder.write("{\"version\": 7}", to: "tests.json")
    for (file, words) in [
      ("none.json", "none.json: error: report does not exist [test-report]"),
      ("tests.json", "tests.json:1:13: error: report has form 7, and gallery"),
    ] {
      let result = try await build(package, ["--test-report", file])
      #expect(result.status == 1 && result.error.contains(words), "\(result)")
      #expect(result.error.contains("gallery test --json-output FILE"))
    }
    #expect(try package.folder.read("site/_build/index.html") == before)
  }
}
