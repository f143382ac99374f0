import Foundation
import GalleryDiagnostics
import GalleryDocTests
import GalleryModel
import GalleryRendering
import Testing

@testable import GalleryKit

@Suite struct TestedDocumentationTests {
  private static func failure(_ path: String, line: Int = 2) -> DocTestResult {
    let expectation = GalleryModel.Expectation(
      .prints(unordered: false), index: 0, line: line, column: 4,
      pieces: [.init(5..<6, "one two", isQuoted: true), .init(8..<9, "three", isQuoted: true)])
    let stop = GalleryModel.Expectation(.stops, index: 1, line: line, column: 1, pieces: [])
    return DocTestResult(
      name: "\(path):1", location: .init(path: path, line: 1, column: 1), subject: "Use",
      status: .failed,
      checks: [.init(expectation, .differs(actual: "one 2\nthree\n")), .init(stop, .notReached)],
      seconds: 0.5)
  }

  /// A package's folder with the report of the results beside it.
  private func folder(
    _ results: [DocTestResult], _ files: [String: String] = [:]
  ) throws -> TemporaryFolder {
    let report = DocTestReport(
      results, gallery: "1.0", package: "P", wallSeconds: 1, findings: FindingText { _, _ in [] })
    let folder = try TemporaryFolder(files)
    try folder.write(String(decoding: try report.json(), as: UTF8.self), to: "tests.json")
    try folder.write("secret", to: "secret.md")
    try folder.write("", to: "P/Package.swift")
    return folder
  }

  private func read(_ folder: TemporaryFolder) throws -> TestedDocumentation {
    try TestedDocumentation.read(
      folder.url.appending(path: "tests.json").path, of: "P", in: folder.url.appending(path: "P"))
  }

  @Test func thePageIsThatOfTheResultsThemselves() throws {
    let refused = DocTestResult(
      name: "x", location: .init(path: "README.md", line: 5, column: 1), status: .doesNotCompile,
      diagnostics: [
        Diagnostic(
          "swift-compiler", at: .init(path: "README.md", line: 3, column: 2), "no 'colour'",
          notes: [.init("here", at: .init(path: "A.swift", line: 1))],
          fixIts: [.init("did you mean 'color'?", replacement: "color")])
      ])
    let idle = DocTestResult(
      name: "y", location: .init(path: "B.md"), status: .notRun(.fragment))
    let results = [Self.failure("README.md"), refused, idle]
    let folder = try folder(results, ["P/README.md": "first\nsecond\nthird\n"])
    let tested = try read(folder)
    let renderer = SiteRenderer(options: SiteOptions(title: "P"))
    let outline = SiteOutline(sections: [], examples: [], hasDocTests: true)
    let direct = TestedDocumentation(
      results: results, sources: ["README.md": "first\nsecond\nthird\n"], files: [])
    let page = tested.page(renderer, outline: outline)
    #expect(page == direct.page(renderer, outline: outline))
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains(" second\n") && text.contains(" third\n"))
    #expect(text.contains("- one <del>two</del>\n+ one <ins>2</ins>\n  three"))
  }

  @Test func filesThatFailuresNameAreReadAndNoOthers() throws {
    let folder = try folder(
      [
        Self.failure("README.md"), Self.failure("gone.md"),
        DocTestResult(name: "z", location: .init(path: "right.md", line: 1), status: .passed),
      ], ["P/README.md": "words\n", "P/right.md": "not quoted\n"])
    let tested = try read(folder)
    #expect(tested.sources == ["README.md": "words\n"])
    let root = folder.url.path
    #expect(
      tested.files == ["\(root)/tests.json", "\(root)/P/README.md", "\(root)/P/gone.md"])
  }

  @Test(arguments: ["../secret.md", "link.md", "folder/secret.md", "pipe", "binary.md", "sub", ""])
  func nothingOutsideOfThePackageIsQuotedNorWhatIsNoText(path: String) throws {
    let folder = try folder([Self.failure(path)], ["P/sub/a.md": "a"])
    let package = folder.url.appending(path: "P")
    let files = FileManager.default
    try files.createSymbolicLink(
      at: package.appending(path: "link.md"),
      withDestinationURL: folder.url.appending(path: "secret.md"))
    try files.createSymbolicLink(
      at: package.appending(path: "folder"), withDestinationURL: folder.url)
    try #require(mkfifo(package.appending(path: "pipe").path, 0o600) == 0)
    try Data([0xFF, 0xFE]).write(to: package.appending(path: "binary.md"))
    #expect(try read(folder).sources == [:])
  }

  @Test func anAbsolutePathIsOneInThePackage() throws {
    let folder = try folder([Self.failure("/README.md")], ["P/README.md": "words\n"])
    let secret = try self.folder([Self.failure(folder.url.appending(path: "secret.md").path)])
    #expect(try read(folder).sources == ["/README.md": "words\n"])
    #expect(try read(secret).sources == [:])
  }

  @Test func aReportThatIsNotThereIsSaidToBeMissing() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "none.json").path
    let error = #expect(throws: DiagnosticError.self) {
      try TestedDocumentation.read(path, of: "P", in: folder.url)
    }
    #expect(error?.diagnostics.map(\.summary) == ["report does not exist"])
    #expect(error?.diagnostics.first?.location?.path == path)
  }
}
