import Foundation
import Testing

@testable import GalleryTesting

@Suite struct DocumentationTestTests {
  /// A report of a later tool: fields that this library does not know are in it.
  static let report = """
    {"version": 1, "gallery": "9", "later": [1], "results": [
      {"name": "README.md:14", "path": "README.md", "line": 14, "column": 1, "subject": "Usage",
       "status": "failed", "later": {}, "findings": [
         {"severity": "warning", "path": "README.md", "line": 15, "text": "never used"},
         {"severity": "error", "path": "README.md", "line": 16, "column": 4, "later": 1,
          "text": "what is printed is not what the comment says\\n  expected | 1\\n  but came | 2"},
         {"severity": "error", "text": "and more"}]},
      {"name": "parsing", "path": "Sources/A.swift", "line": 3, "status": "passed", "findings": []},
      {"name": "README.md:20", "path": "README.md", "line": 20, "status": "not-run",
       "reason": "ignored", "reasonText": "marked 'ignore'", "findings": []},
      {"name": "README.md:30", "path": "README.md", "line": 30, "status": "compile-only",
       "findings": []}
    ]}
    """

  @Test func `Each snippet that was tested is a case under its name`() async throws {
    let tests = try await StubTool(report: Self.report, exit: 1).all()
    #expect(tests.map(\.testDescription) == ["README.md:14", "parsing", "README.md:30"])
    #expect(tests.map(\.failures.count) == [2, 0, 0])
    #expect(tests[0].subject == "Usage" && tests[1].line == 3)
    #expect(Set(tests.map(\.id)).count == 3)
  }

  @Test func `A report that the tool wrote is read whole`() async throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/report.json")
    let tests = try await StubTool("cp '\(fixture.path)' \"$REPORT\"; exit 1").all()
    #expect(
      tests.map(\.name) == [
        "README.md:14", "README.md:30", "README.md:40", "README.md:50", "parsing",
      ])
    #expect(tests.map { $0.failures.map(\.line) } == [[16, 18], [31], [41], [], []])
    #expect(tests[0].failures[0].text.contains("\n  expected | 1, 2, 3\n           | end\n"))
    #expect(tests[2].failures[0].text.hasPrefix("cannot find 'colour' in scope"))
  }

  @Test func `A failing case records issues at the lines of the documentation`() async throws {
    let stub = try StubTool(report: Self.report, exit: 1)
    let tests = try await stub.all()
    let issues = Recorded()
    withKnownIssue {
      for test in tests { test.check() }
    } matching: { issue in
      issues.append(issue)
      return true
    }
    let places = issues.all.compactMap(\.sourceLocation)
    #expect(places.map(\.line) == [16, 14])
    #expect(places.map(\.column) == [4, 1])
    #expect(places.map(\.fileName) == ["README.md", "README.md"])
    #expect(
      issues.all.map { $0.comments.map(\.rawValue) } == [
        [
          "README.md:16:4: what is printed is not what the comment says\n"
            + "  expected | 1\n  but came | 2"
        ], ["README.md:14:1: and more"],
      ])
  }

  @Test func `The tool is given the package, a build folder of its own and further arguments`()
    async throws
  {
    let stub = try StubTool(report: Self.report, exit: 1)
    _ = try await stub.all(arguments: ["--filter", "a b"])
    let package = try PackageFolder.find(above: stub.file)
    #expect(package == stub.folder.standardizedFileURL.path)
    #expect(
      stub.arguments.prefix(6) == [
        "test", "--package-path", package, "--scratch-path", "\(package)/.build/gallery-testing",
        "--json-output",
      ])
    #expect(stub.arguments.suffix(2) == ["--filter", "a b"])
    #expect(!FileManager.default.fileExists(atPath: stub.arguments[6]))
  }

  @Test(arguments: ["failed", "does-not-compile"])
  func `A failure without findings is a failure all the same`(status: String) async throws {
    let report = """
      {"version": 1, "results": [
        {"name": "n", "path": "a.md", "line": 0, "status": "\(status)", "findings": []}]}
      """
    let tests = try await StubTool(report: report, exit: 1).all()
    #expect(tests.first?.failures.map(\.text) == ["\(status), and the report does not say why"])
    #expect(tests.first?.failures.map(\.line) == [1])
  }

  @Test func `A case is read back as it was written, so that one can be run again alone`()
    async throws
  {
    let tests = try await StubTool(report: Self.report, exit: 1).all()
    let data = try JSONEncoder().encode(tests)
    #expect(try JSONDecoder().decode([DocumentationTest].self, from: data) == tests)
  }

  /// The issues that a body recorded, from whatever thread.
  private final class Recorded: Sendable {
    // The lock is what makes it safe to share.
    private let lock = NSLock()
    private nonisolated(unsafe) var issues: [Issue] = []

    func append(_ issue: Issue) { lock.withLock { issues.append(issue) } }

    var all: [Issue] { lock.withLock { issues } }
  }
}
