internal import ArgumentParser
internal import Foundation
internal import GalleryDiagnostics
internal import GalleryDocTests
internal import GalleryKit
internal import GalleryModel

/// `gallery test`: hold the documentation against what its code does.
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract:
      "Compile and run the Swift code of the documentation, and compare what its comments say.",
    discussion: """
      Tested are the Swift blocks of every Markdown file of the package and of the doc comments of its \
      libraries, what comments in examples say, and the outputs that `gallery bless --record` recorded \
      beside examples. Comments such as `// Prints "text"` and `// [1, 2, 3]` are held against what the code \
      does; remarks are left alone. A snippet's name is PATH:LINE, or what name= on its fence says. \
      The exit code is 1 if something does not hold or does not compile.
      """)

  @OptionGroup var documentation: DocumentationOptions
  @OptionGroup var messages: MessageOptions

  @Flag(help: "List the snippets and what their comments say, and run nothing.")
  var list = false

  @Flag(help: "Run nothing more after the first failure.")
  var failFast = false

  @Flag(
    help: """
      Run all examples and snippets several times, with other hash seeds, time zones, locales and optimisation: \
      what is not the same each time fails.
      """)
  var shake = false

  @Option(
    help: ArgumentHelp("Write the whole run to a file as JSON.", valueName: "file"),
    completion: .file())
  var jsonOutput: String?

  @Option(
    help: ArgumentHelp("Write the results to a file as JUnit's XML.", valueName: "file"),
    completion: .file())
  var xunitOutput: String?

  @Flag(help: "Print commands with which GitHub Actions shows failures beside the changed lines.")
  var githubAnnotations = false

  @Flag(help: "Leave out times: the same results give the same bytes.")
  var reproducible = false

  func run() async throws {
    let tester = documentation.tester(failsFast: failFast, shakes: shake)
    let printer = DiagnosticPrinter(color: messages.color)
    if list {
      let found = try await printer.orExit { try await tester.list() }
      printer.print(messages.quiet ? [] : found.diagnostics)
      Terminal.write(SnippetListing(found.value).text)
      return
    }
    let files = [jsonOutput, xunitOutput].compactMap(\.self).map { ReportFile(path: $0) }
    let reporter = ProgressReporter(isVerbose: messages.verbose, isQuiet: messages.quiet)
    let outcome = try await Interruption.cancelling(saying: "interrupted") {
      try await printer.orExit(before: { await reporter.finish() }) {
        for file in files { try file.check() }
        return try await tester.test { await reporter.handle($0) }
      }
    }
    await reporter.finish()
    if !messages.quiet { printer.print(outcome.diagnostics, sources: outcome.sources) }
    try await report(outcome, printer)
    if outcome.results.contains(where: \.isFailure) { throw ExitCode(1) }
  }

  private func report(
    _ outcome: DocumentationTester.Outcome, _ printer: DiagnosticPrinter
  ) async throws {
    let findings = findings(of: outcome, usesColor: false)
    try await printer.orExit {
      if let jsonOutput {
        let report = DocTestReport(
          outcome.results, gallery: GalleryVersion.current, package: outcome.package,
          wallSeconds: outcome.wallSeconds, reproducible: reproducible, findings: findings)
        try ReportFile(path: jsonOutput).write(report.json())
      }
      if let xunitOutput {
        let report = JUnitReport(
          outcome.results, package: outcome.package, wallSeconds: outcome.wallSeconds,
          reproducible: reproducible, findings: findings)
        try ReportFile(path: xunitOutput).write(Array(report.xml.utf8))
      }
    }
    let color = messages.color.usesColor(on: .standardOutput)
    let detail: TerminalReport.Detail =
      messages.quiet ? .quiet : messages.verbose ? .verbose : .normal
    Terminal.write(
      TerminalReport(detail: detail, findings: self.findings(of: outcome, usesColor: color))
        .text(outcome.results, wallSeconds: reproducible ? nil : outcome.wallSeconds))
    if githubAnnotations {
      Terminal.write(GitHubAnnotations(findings: findings).text(outcome.results))
    }
  }

  private func findings(
    of outcome: DocumentationTester.Outcome, usesColor: Bool
  ) -> FindingText {
    let lines = outcome.sources.mapValues {
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }
    return FindingText(
      usesColor: usesColor,
      lineOfSource: { path, line in
        guard let lines = lines[path], lines.indices.contains(line - 1) else { return nil }
        return String(lines[line - 1])
      },
      difference: { DiffText(color: usesColor).lines(expected: $0, actual: $1) })
  }
}
