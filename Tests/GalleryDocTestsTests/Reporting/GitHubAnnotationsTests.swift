import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryDocTests

@Suite struct GitHubAnnotationsTests {
  private func lines(_ results: [DocTestResult]) -> [String] {
    GitHubAnnotations(findings: ReportSamples.findings).text(results).split(separator: "\n")
      .map(String.init)
  }

  @Test func `A failure is an error at the line of its comment, and a notice closes`() {
    #expect(
      lines([ReportSamples.differs("1", "2")]) == [
        "::error file=README.md,line=16,col=4,title=Usage%3A failed::"
          + "what is printed is not what the comment says"
          + "%0A  expected | 1%0A  but came | 2%0A      diff | [-1-]{+2+}",
        "::notice title=Documentation tests::1 snippet: 0 passed, 1 failed"
          + "%0A1 compiled · 1 run · 1 with expectations",
      ])
  }

  @Test func `What depends on broken code is a warning, other reasons are none`() {
    let lines = lines([ReportSamples.fragment, ReportSamples.broken])
    #expect(lines.count == 2)
    #expect(
      lines[0] == "::warning file=README.md,line=70,col=1,title=Usage%3A not run::"
        + "README.md:70 was not run: below code that does not compile")
  }

  @Test func `The marks of commands are escaped, in properties and in messages`() {
    var result = ReportSamples.differs("100%\n::stop-commands::x", "a\r\nb")
    result.location.path = "a,b:c%.md"
    result.subject = "x\n::error::y"
    let lines = lines([result])
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("::error file=a%2Cb%3Ac%25.md,line=16,col=4,title=x␊%3A%3Aerror"))
    #expect(lines[0].contains("expected | 100%25%0A           | ::stop-commands::x%0A"))
    #expect(lines[0].contains("but came | a␍%0A           | b%0A"))
  }

  @Test func `Ten errors are written, and the notice names the places of the rest`() {
    let results = (1...70).map { line in
      var result = ReportSamples.differs("1", "2")
      result.checks[0].expectation.line = line
      result.location.line = line
      return result
    }
    let lines = lines(results)
    #expect(lines.count { $0.hasPrefix("::error") } == 10)
    #expect(lines.count == 11)
    #expect(lines[10].contains("70 failed"))
    #expect(lines[10].contains("not shown at their lines: README.md:11:4, README.md:12:4,"))
    #expect(lines[10].hasSuffix("README.md:60:4 and 10 more"))
  }

  @Test func `A warning of the compiler takes no place of an error`() {
    var result = ReportSamples.refused
    result.diagnostics.append(result.diagnostics[0])
    result.diagnostics[1].severity = .warning
    #expect(lines([result]).count == 2)
    result.diagnostics.removeFirst()
    #expect(lines([result]).first?.hasPrefix("::error") == true)
  }
}
