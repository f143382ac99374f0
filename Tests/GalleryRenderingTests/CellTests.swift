import GalleryDiagnostics
import GalleryModel
import Testing

@testable import GalleryRendering

@Suite struct CellTests {
  static func entry(
    _ options: BlockOptions, outcome: Outcome = .passed, status: BlockResult.Status = .completed
  )
    -> Gallery.Entry
  {
    let example = Build.example("a", [.code(Build.code(0, from: 4, "secret()", options: options))])
    return Build.entry(
      example, outcome: outcome,
      [BlockResult(index: 0, status: status, outputs: [Build.printed("answer\n")])])
  }

  static let failure = ExampleFailure(
    .trapped(signal: 5), message: "boom",
    location: SourceLocation(path: "Examples/a.swift", line: 4),
    block: 0)

  @Test func aHiddenBlockIsNotShownUnlessItFailed() {
    let hidden = Self.entry(BlockOptions(hide: true))
    #expect(!Build.page(hidden).contains("secret") && !Build.page(hidden).contains("answer"))
    let failed = Self.entry(
      BlockOptions(hide: true), outcome: .failed(Self.failure), status: .stopped)
    #expect(Build.page(failed).contains("secret()") && Build.page(failed).contains("Stopped here"))
  }

  @Test func aFoldedBlockStandsOpenWhereItFailed() {
    let folded = Build.page(Self.entry(BlockOptions(fold: true)))
    #expect(folded.contains("<details class=\"fold fold-code\">") && folded.contains("answer"))
    let failed = Build.page(
      Self.entry(BlockOptions(fold: true), outcome: .failed(Self.failure), status: .stopped))
    #expect(failed.contains("<details class=\"fold fold-code\" open>"))
  }

  @Test func aBlockWithoutOutputStillShowsItsFailure() {
    let options = BlockOptions(showsOutput: false)
    #expect(!Build.page(Self.entry(options)).contains("answer"))
    let failed = Build.page(Self.entry(options, outcome: .failed(Self.failure), status: .stopped))
    #expect(!failed.contains("answer") && failed.contains("boom"))
  }

  @Test func captureChoosesWhatIsShown() {
    var entry = Samples.everything
    entry.example.options.capture = [.stderr]
    let page = Build.page(entry)
    #expect(page.contains("warning: low"))
    #expect(!page.contains("a &lt; b\n") && !page.contains("Matrix&lt;Float&gt;"))
    #expect(page.contains("<strong>Figure</strong>"))
  }

  @Test func aFailureInALibraryHasNoLink() {
    var failure = Self.failure
    failure.location = SourceLocation(path: "Sources/Lib/Lib.swift", line: 4, column: 2)
    let page = Build.page(Self.entry(BlockOptions(), outcome: .failed(failure), status: .stopped))
    #expect(page.contains("at Sources/Lib/Lib.swift:4:2") && !page.contains("l-stopped"))
  }

  @Test(arguments: [
    (ExampleFailure.Kind.timedOut(seconds: 60), "ran longer than 1 min 0 s"),
    (.exited(code: 0), "exit(0) before the end"),
    (.outputLimit(bytes: 1_000_000), "printed more than 1.0 MB"),
    (.memoryLimit(bytes: 2_000_000_000), "used more than 2.0 GB of memory"),
    (.trapped(signal: 77), "trap, signal 77"), (.untrustedRecords, "were forged"),
    (.notAsExpected(.exit(3), instead: nil), "expected exit(3), and it did not fail"),
    (.notAsExpected(.trap, instead: .exited(code: 1)), "this came instead: exit(1) before the end"),
    (.tool, "it could not be started"),
  ])
  func everyKindOfFailureIsSaidInWords(kind: ExampleFailure.Kind, words: String) {
    let failure = ExampleFailure(kind, message: "")
    let page = Build.page(Self.entry(BlockOptions(), outcome: .failed(failure)))
    #expect(page.contains(words))
    #expect(page.contains("This example failed."))
  }

  @Test func aFailureBeforeTheFirstBlockStandsAboveIt() throws {
    let page = Build.page(
      Self.entry(
        BlockOptions(), outcome: .failed(ExampleFailure(.tool, message: "no linker")),
        status: .notRun))
    let message = try #require(page.firstRange(of: "no linker</strong>"))
    let block = try #require(page.firstRange(of: "id=\"block-1\""))
    #expect(message.lowerBound < block.lowerBound)
  }

  @Test func resultsThatAreMissingOrTooManyDoNoHarm() {
    var entry = Samples.trap
    entry.execution.blocks = [
      BlockResult(index: 77, status: .stopped), BlockResult(index: -1, status: .completed),
    ]
    entry.execution.outcome = .failed(ExampleFailure(.tool, message: "m", block: 99))
    #expect(Build.page(entry).contains("id=\"block-3\""))
  }

  @Test(arguments: [
    (40, false, ""), (45, true, "cell-action wrap-narrow"), (93, true, "cell-action"),
  ])
  func wrappingIsOfferedForLongLines(columns: Int, offered: Bool, kind: String) {
    let code = String(repeating: "x", count: columns)
    let page = Build.page(
      Build.entry(Build.example("a", [.code(Build.code(0, from: 1, code))]), [Build.done(0)]))
    #expect(page.contains("class=\"wrap\"") == offered)
    #expect(page.contains("tabindex=\"0\"") == offered)
    if offered { #expect(page.contains("<label class=\"\(kind)\">")) }
  }

  @Test func aWarningOfTheCompilerStandsUnderItsBlock() throws {
    let warning = Diagnostic(
      "compiler", .warning,
      at: SourceLocation(path: "Examples/tour/trap.swift", line: 11, column: 5),
      "never used")
    var entry = Samples.trap
    entry.execution.warnings = [warning]
    let page = Build.page(entry)
    let text = try #require(page.firstRange(of: "<strong>Compiler warning</strong>"))
    let next = try #require(page.firstRange(of: "id=\"block-2\""))
    #expect(text.lowerBound < next.lowerBound)
    #expect(page.contains("<a href=\"#L11\">line 11, column 5</a>"))
    #expect(page.contains("error: never used") == false && page.contains("warning: never used"))
  }

  @Test func anExampleOfManyLinesIsRenderedWhole() {
    let code = (0..<5000).map { "let a\($0) = \($0)" }.joined(separator: "\n")
    let page = Build.page(
      Build.entry(Build.example("a", [.code(Build.code(0, from: 1, code))]), [Build.done(0)]))
    #expect(page.contains("id=\"L5000\""))
  }
}
