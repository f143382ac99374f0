internal import ArgumentParser
internal import Foundation
internal import GalleryDiagnostics
internal import GalleryKit
internal import GalleryToolchain

/// `gallery build`: run the examples and write the website.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Run the examples and write the website.",
    discussion: """
      The package's libraries are built, each example is compiled and run in a process of its own, \
      and the site is written beside the last one and put in its place as a whole. What an earlier \
      build did is taken where nothing has changed that it depends on. The exit code is 1 if an \
      example failed that was not expected to.
      """)

  @OptionGroup var package: PackageOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var site: SiteOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var messages: MessageOptions

  @Flag(
    name: .customLong("no-run"),
    help: "Run nothing: show the last results where nothing that they depend on has changed.")
  var noRun = false

  @Flag(help: "With --no-run: a result that is missing is an error, and no site is written.")
  var requireCached = false

  @Option(
    help: ArgumentHelp(
      "Run one of several shares of the examples, such as 2/4, keep its results, write no site.",
      valueName: "share/shares")
  )
  var shard: Shard?

  @Flag(help: "Leave out times, memory and dates: the same sources give the same bytes.")
  var reproducible = false

  @Option(
    help: ArgumentHelp(
      "Write the whole run to a file as JSON: statuses, outputs, times, keys.", valueName: "file"),
    completion: .file())
  var jsonOutput: String?

  @Option(
    help: ArgumentHelp(
      "The list of versions that stand side by side, as JSON; --version-name says which this is.",
      valueName: "file"), completion: .file())
  var versions: String?

  @Option(
    help: ArgumentHelp("The version's name in the list that --versions names.", valueName: "name"))
  var versionName: String?

  func validate() throws {
    if (versions == nil) != (versionName == nil) {
      throw ValidationError("--versions and --version-name go together")
    }
    if shard != nil, versions != nil {
      throw ValidationError("--versions is about a site, and --shard writes none")
    }
    if requireCached, !noRun { throw ValidationError("--require-cached goes with --no-run") }
    if shard != nil, noRun { throw ValidationError("--shard runs examples, and --no-run does not") }
    if shard != nil, site.testReport != nil {
      throw ValidationError("--test-report makes a page, and --shard writes no site")
    }
  }

  func run() async throws {
    var request = site.request(package, cache)
    request.selection = selection.selection
    request.runs = !noRun
    request.requiresResults = requireCached
    request.shard = shard
    if let versions, let versionName {
      request.version = VersionRequest(file: versions, name: versionName)
    }
    request.wantsReport = jsonOutput != nil
    request.reproducible = reproducible

    let reporter = ProgressReporter(
      isVerbose: messages.verbose, isQuiet: messages.quiet)
    let printer = DiagnosticPrinter(color: messages.color)
    let reportFile = jsonOutput.map { ReportFile(path: $0) }
    let result = try await Interruption.cancelling(
      saying: "interrupted; the last site is as it was"
    ) { [request] in
      try await printer.orExit(before: { await reporter.finish() }) {
        try reportFile?.check()
        return try await GalleryBuilder(request).build { await reporter.handle($0) }
      }
    }
    printer.print(
      result.diagnostics.filter { !messages.quiet || $0.severity == .error },
      sources: result.sources)
    try await printer.orExit { try result.report.map { try reportFile?.write(Array($0.json())) } }
    if !messages.quiet { Terminal.write(SummaryText.text(of: result, color: messages.color)) }
    if result.hasFailures { throw ExitCode(1) }
  }
}

extension Shard: ExpressibleByArgument {
  /// Reads `2/4`.
  public init?(argument: String) { self.init(argument) }
}
