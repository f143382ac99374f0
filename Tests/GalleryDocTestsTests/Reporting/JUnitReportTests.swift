import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

@Suite struct JUnitReportTests {
  private func report(
    _ results: [DocTestResult] = ReportSamples.all, reproducible: Bool = false
  ) -> JUnitReport {
    JUnitReport(
      results, package: "p", wallSeconds: 1.5, reproducible: reproducible,
      findings: ReportSamples.findings)
  }

  @Test func `A file is a suite and a snippet a case`() {
    let results = [ReportSamples.passed, ReportSamples.fragment, ReportSamples.differs("1", "2")]
    #expect(
      report(results).xml
        == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="p" tests="3" failures="1" errors="0" time="1.500">
          <testsuite name="README.md" tests="2" failures="1" errors="0" skipped="1" time="0.250">
            <testcase classname="README.md" name="README.md:14 · Usage" file="README.md" line="14" time="0.250">
              <failure type="failed" message="what is printed is not what the comment says">\
        README.md:16:4: error: what is printed is not what the comment says [doc-test-prints]
          expected | 1
          but came | 2
              diff | [-1-]{+2+}</failure>
            </testcase>
            <testcase classname="README.md" name="README.md:60 · Usage" file="README.md" line="60" time="0.000">
              <skipped message="a fragment, with names that the text never defines"/>
            </testcase>
          </testsuite>
          <testsuite name="Sources/A.swift" tests="1" failures="0" errors="0" skipped="0" time="0.063">
            <testcase classname="Sources/A.swift" name="parsing · A.parse(_:)" file="Sources/A.swift" line="3" time="0.063"/>
          </testsuite>
        </testsuites>

        """.replacing("0.063", with: "0.063"))
  }

  @Test func `A reproducible report has no times`() {
    #expect(!report(reproducible: true).xml.contains("time="))
  }

  @Test func `Several findings are one failure that counts them`() throws {
    let tree = try #require(XMLTree(report([ReportSamples.failed]).xml))
    let failure = tree.children[0].children[0].children[0]
    #expect(failure.attributes["message"]?.hasSuffix("(and 1 more)") == true)
    #expect(failure.text.contains("doc-test-stops"))
  }

  @Test func `The message is that of the error, also behind a warning`() throws {
    var result = ReportSamples.refused
    result.diagnostics.insert(result.diagnostics[0], at: 0)
    result.diagnostics[0].severity = .warning
    result.diagnostics[0].summary = "never used"
    let tree = try #require(XMLTree(report([result]).xml))
    let message = tree.children[0].children[0].children[0].attributes["message"]
    #expect(message == "cannot find 'colour' in scope (and 1 more)")
  }

  @Test func `Elements and attributes are those of the schema`() throws {
    let tree = try #require(XMLTree(report().xml))
    #expect(Self.faults(in: tree) == [])
    #expect(tree.name == "testsuites")
    #expect(try #require(XMLTree(report([]).xml)).children == [])
  }

  @Test(arguments: [
    "<&>\"']]>", "\u{0}\u{1}\u{8}\u{B}\u{1F}\u{1B}[2J", "\u{FFFE}\u{FFFF}", "a\r\nb\rc\td",
    "\u{85}\u{2028}", "😀é\u{301}", "]]>", "<!-- -->", "&#0;",
  ])
  func `Whatever a snippet says, a strict reader takes it`(text: String) throws {
    var result = ReportSamples.differs(text, text + "x")
    result.name = text
    result.subject = text
    result.location.path = text
    result.diagnostics = [.init(text, at: result.location, text)]
    let tree = try #require(XMLTree(report([result]).xml))
    #expect(Self.faults(in: tree) == [])
    #expect(tree.children.count == 1 && tree.children[0].children.count == 1)
  }

  @Test(arguments: [
    ("a\tb\nc\rd", "a\tb\nc\rd"), ("<\"&'>", "<\"&'>"), ("a\u{0}\u{FFFF}", "a\u{FFFD}\u{FFFD}"),
    ("\u{1F600}", "\u{1F600}"), ("  a  ", "  a  "),
  ])
  func `A reader gets text back as it was, but for what XML cannot write`(
    text: String, read: String
  ) throws {
    let xml = "<a b=\"\(XMLText.attribute(text))\">\(XMLText.content(text))</a>"
    let tree = try #require(XMLTree(xml))
    #expect(tree.attributes["b"] == read)
    #expect(tree.text == read)
  }

  /// What the schema does not have, and counts that are not true.
  private static func faults(in element: XMLTree) -> [String] {
    let allowed: [String: (children: [String], attributes: [String], required: [String])] = [
      "testsuites": (
        ["testsuite"], ["name", "time", "tests", "failures", "errors"], []
      ),
      "testsuite": (
        ["testcase"], ["name", "tests", "failures", "errors", "time", "skipped"],
        ["name", "tests", "failures", "errors"]
      ),
      "testcase": (
        ["skipped", "failure"], ["name", "time", "classname", "file", "line"], ["name"]
      ),
      "skipped": ([], ["type", "message"], []), "failure": ([], ["type", "message"], []),
    ]
    guard let rule = allowed[element.name] else { return ["<\(element.name)>"] }
    var faults = element.children.map(\.name).filter { !rule.children.contains($0) }
    faults += element.attributes.keys.filter { !rule.attributes.contains($0) }.sorted()
    faults += rule.required.filter { element.attributes[$0] == nil }
    if element.name == "testsuite" {
      if element.attributes["tests"] != String(element.children.count) { faults.append("tests") }
      for (count, name) in [("failures", "failure"), ("skipped", "skipped")] {
        let number = element.children.count { $0.children.contains { $0.name == name } }
        if element.attributes[count] != String(number) { faults.append(count) }
      }
    }
    return faults + element.children.flatMap(Self.faults)
  }
}
