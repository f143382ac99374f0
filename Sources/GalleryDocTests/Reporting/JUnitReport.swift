internal import GalleryDiagnostics
package import GalleryModel

/// JUnit's XML as build servers read it: a suite for each file, a case for each snippet.
///
/// Elements and attributes are those of the Jenkins schema (`junit-10.xsd` of its xUnit plug-in), with `file`
/// and `line` on each case as pytest and GitLab have them.
package struct JUnitReport: Sendable {
  private var package: String
  private var results: [DocTestResult]
  private var wallSeconds: Double?
  private var reproducible: Bool
  private var findings: FindingText

  /// The report of a run; `reproducible` leaves out times.
  package init(
    _ results: [DocTestResult], package: String, wallSeconds: Double? = nil,
    reproducible: Bool = false, findings: FindingText
  ) {
    self.results = results.sorted(by: DocTestResult.isBefore)
    self.package = package
    self.wallSeconds = wallSeconds
    self.reproducible = reproducible
    self.findings = findings
  }

  /// The document, ending in a line end.
  package var xml: String {
    var suites: [(path: String, results: [DocTestResult])] = []
    for result in results {
      if suites.last?.path == result.location.path {
        suites[suites.count - 1].results.append(result)
      } else {
        suites.append((result.location.path, [result]))
      }
    }
    let children = suites.map { path, results in
      let sum = results.reduce(0) { $0 + $1.seconds }
      let skipped = [("skipped", String(results.count { $0.status.kind == .notRun }))]
      return Self.element(
        "testsuite", [("name", path)] + counts(results) + skipped + time(sum),
        results.map(testCase), indent: "  ")
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + Self.element(
        "testsuites", [("name", package)] + counts(results) + time(wallSeconds), children,
        indent: "")
  }

  private func testCase(_ result: DocTestResult) -> String {
    let name = result.subject.map { "\(result.name) · \($0)" } ?? result.name
    var attributes = [
      ("classname", result.location.path), ("name", name), ("file", result.location.path),
    ]
    if let line = result.location.line { attributes.append(("line", String(line))) }
    attributes += time(result.seconds)
    var children: [String] = []
    if let reason = result.status.reason {
      children.append(
        Self.element("skipped", [("message", reason.words)], [], indent: "      "))
    } else if result.isFailure {
      children.append(failure(result))
    }
    return Self.element("testcase", attributes, children, indent: "    ")
  }

  private func failure(_ result: DocTestResult) -> String {
    let found = DocTestFinding.all(of: result)
    let first = found.first { $0.diagnostic.severity == .error } ?? found.first
    let more = found.count > 1 ? " (and \(found.count - 1) more)" : ""
    var plain = findings
    plain.usesColor = false
    return Self.element(
      "failure",
      [
        ("type", result.status.kind.rawValue),
        ("message", VisibleText.line(first?.diagnostic.summary ?? "") + more),
      ], text: found.map(plain.text).joined(separator: "\n"), indent: "      ")
  }

  private func counts(_ results: [DocTestResult]) -> [(String, String)] {
    [
      ("tests", String(results.count)), ("failures", String(results.count(where: \.isFailure))),
      ("errors", "0"),
    ]
  }

  /// Seconds with three decimals, as the schema has them, and nothing on a reproducible report.
  private func time(_ seconds: Double?) -> [(String, String)] {
    guard let seconds, !reproducible, seconds.isFinite else { return [] }
    let thousandths = Int((min(max(seconds, 0), 1e9) * 1000).rounded())
    let fraction = String(thousandths % 1000)
    let zeros = String(repeating: "0", count: 3 - fraction.count)
    return [("time", "\(thousandths / 1000).\(zeros)\(fraction)")]
  }

  private static func element(
    _ name: String, _ attributes: [(String, String)], _ children: [String] = [],
    text: String = "", indent: String
  ) -> String {
    let list = attributes.map { " \($0.0)=\"\(XMLText.attribute($0.1))\"" }.joined()
    if children.isEmpty, text.isEmpty { return "\(indent)<\(name)\(list)/>\n" }
    let end = children.isEmpty ? "" : indent
    let content = children.isEmpty ? XMLText.content(text) : "\n" + children.joined()
    return "\(indent)<\(name)\(list)>\(content)\(end)</\(name)>\n"
  }
}
