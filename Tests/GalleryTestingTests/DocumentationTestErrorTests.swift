import Foundation
import Testing

@testable import GalleryTesting

@Suite struct DocumentationTestErrorTests {
  @Test func `Another exit code than 0 and 1 is an error with what was printed`() async throws {
    let stub = try StubTool(
      "echo '{\"version\": 1, \"results\": []}' > \"$REPORT\"; echo building; echo 'no: x' >&2; exit 70"
    )
    #expect(
      await stub.error() == """
        'gallery test' ended with exit code 70; what it printed says why
          building
          no: x
        """)
  }

  @Test func `A tool that dies of a signal is named so`() async throws {
    let stub = try StubTool("kill -9 $$")
    #expect(await stub.error() == "'gallery test' ended with signal 9; what it printed says why")
  }

  @Test(arguments: [0, 1])
  func `A run without a report is an error`(code: Int) async throws {
    let stub = try StubTool("echo 'Package.swift:1: error' >&2; exit \(code)")
    #expect(
      await stub.error() == """
        'gallery test' ended with exit code \(code) and wrote no report; what it printed says why
          Package.swift:1: error
        """)
  }

  @Test(arguments: ["", "{", "[]", "{\"results\": []}", "{\"version\": 1}"])
  func `A report that cannot be read is an error`(report: String) async throws {
    let text = try await StubTool(report: report, exit: 0).error()
    #expect(text.hasPrefix("the report of 'gallery test' cannot be read ("))
    #expect(text.hasSuffix("; use the tool and the library of one version of swift-gallery"))
  }

  @Test func `What is missing in a report is named by its place`() async throws {
    let report = #"{"version": 1, "results": [{"name": "n", "status": "passed"}]}"#
    let text = try await StubTool(report: report, exit: 0).error()
    #expect(text.contains("(.results[0]: "))
    #expect(text.contains("path"))
  }

  @Test func `A report of another form is an error that says so`() async throws {
    let text = try await StubTool(report: #"{"version": 2}"#, exit: 0).error()
    #expect(
      text == "the report of 'gallery test' has form 2, and GalleryTesting reads form 1; "
        + "use the tool and the library of one version of swift-gallery")
  }

  @Test func `Documentation without snippets is an error, and not a test without cases`()
    async throws
  {
    let stub = try StubTool(report: #"{"version": 1, "results": []}"#, exit: 0)
    #expect(
      await stub.error() == "no Swift snippet was found in the documentation of "
        + "'\(try PackageFolder.find(above: stub.file))'; "
        + "write one in a Markdown file or a doc comment, or remove the test")
  }

  @Test func `Where nothing was run the reasons are counted`() async throws {
    func result(_ reason: String) -> String {
      """
      {"name": "n", "path": "a.md", "status": "not-run", "reasonText": "\(reason)", "findings": []}
      """
    }
    let results = [result("a fragment"), result("marked 'ignore'"), result("a fragment")]
    let report = #"{"version": 1, "results": [\#(results.joined(separator: ","))]}"#
    let text = try await StubTool(report: report, exit: 0).error()
    #expect(text.hasSuffix("was run; the reasons are: 2 a fragment, 1 marked 'ignore'"))
  }

  @Test func `A tool that fails while every snippet holds is no success`() async throws {
    let report = """
      {"version": 1, "results": [
        {"name": "n", "path": "a.md", "line": 1, "status": "passed", "findings": []}]}
      """
    #expect(
      try await StubTool(report: report, exit: 1).error()
        == "'gallery test' ended with exit code 1, and its report names no failure; "
        + "run it by hand to see why")
    #expect(try await StubTool(report: report, exit: 0).error() == "")
  }

  @Test func `Much output is cut at its beginning`() async throws {
    let stub = try StubTool("for i in $(seq 1 100); do echo line $i; done; exit 2")
    let lines = await stub.error().split(separator: "\n")
    #expect(lines.count == 32)
    #expect(lines[1] == "  … (70 lines before)")
    #expect(lines[2] == "  line 71" && lines[31] == "  line 100")
  }

  @Test func `A file that is no program is an error that names it`() async throws {
    let stub = try StubTool("exit 0")
    let tool = stub.folder.appendingPathComponent("broken").path
    try stub.write("#!/no/such/interpreter\n", to: "broken")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool)
    await #expect {
      try await DocumentationTest.all(
        file: stub.file, environment: ["GALLERY": tool], runners: [])
    } throws: { error in
      "\(error)".hasPrefix("'\(tool)' could not be started: ")
    }
  }

  @Test func `A file outside of every package is an error that says what to do`() {
    #expect {
      try PackageFolder.find(above: "/a.swift")
    } throws: { error in
      "\(error)" == "no folder above '/a.swift' holds a Package.swift; "
        + "call 'DocumentationTest.all(file:)' with a file of the package"
    }
  }
}
