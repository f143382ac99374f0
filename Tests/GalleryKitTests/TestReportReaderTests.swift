import GalleryDiagnostics
import GalleryDocTests
import GalleryModel
import Testing

@testable import GalleryKit

@Suite struct TestReportReaderTests {
  private static let one = DocTestResult(
    name: "README.md:3", location: .init(path: "README.md", line: 3, column: 1),
    status: .notRun(.ignored))

  private func text(package: String = "P") throws -> String {
    let report = DocTestReport(
      [Self.one], gallery: "1.0", package: package, wallSeconds: 1,
      findings: FindingText { _, _ in [] })
    return String(decoding: try report.json(), as: UTF8.self)
  }

  /// The first line of what is said of a text.
  private func complaint(_ text: String) -> String? {
    do {
      _ = try TestReportReader(path: "tests.json").results(of: text, package: "P")
      return nil
    } catch {
      #expect(error.diagnostics.first?.fixIts.isEmpty == false)
      return error.diagnostics.first.map {
        "\($0.location?.description ?? ""): \($0.summary)"
      }
    }
  }

  @Test func aReportGivesItsResults() throws {
    let text = try text()
    #expect(try TestReportReader(path: "p").results(of: text, package: "P") == [Self.one])
    let later = text.replacing(#""version" :"#, with: #""later": [], "version" :"#)
    #expect(try TestReportReader(path: "p").results(of: later, package: "P") == [Self.one])
  }

  @Test(arguments: [
    ("", "1:1: invalid JSON: the file ends where a value is expected"),
    ("{\n  \"version\": 1,\n}", "3:1: invalid JSON: a comma stands before the end of the list"),
    ("[]", "1:1: report holds what is not expected here: "),
    ("{\"a\": 1}", "1:1: report lacks 'version'"),
    ("{\"version\": 1, \"examples\": []}", "1:1: report lacks "),
    ("{\n  \"version\" : 2\n}", "2:15: report has form 2, and gallery "),
  ])
  func whatIsNoReportIsToldWithItsPlace(text: String, words: String) throws {
    let told = try #require(complaint(text))
    #expect(told.hasPrefix("tests.json:\(words)"), "\(told)")
  }

  @Test(arguments: [
    (#""line" : 3"#, #""line" : "three""#, ": report holds what is not expected here: "),
    (#""status" : "not-run""#, #""status" : "odd""#, ": report holds what is not expected here: "),
    (#""reason" : "ignored""#, #""reason" : "mood""#, ": report holds what is not expected here: "),
    (#""reason" : "ignored","#, "", ": result of 'README.md:3' is not complete"),
  ])
  func aWrongValueIsToldWithItsPlace(old: String, new: String, words: String) throws {
    let text = try text()
    try #require(text.contains(old))
    let told = try #require(complaint(text.replacing(old, with: new)))
    #expect(told.contains(words), "\(told)")
    // The line of the value, or that of the result in which it is not.
    let target = new.isEmpty ? "    {" : new
    let lines = text.replacing(old, with: new)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(target) }) + 1
    #expect(told.hasPrefix("tests.json:\(line):"), "\(told)")
  }

  @Test func theReportOfAnotherPackageIsRefused() throws {
    let told = try #require(complaint(try text(package: "Q")))
    #expect(told.hasSuffix(": report is of package 'Q', and this is 'P'"))
  }
}
