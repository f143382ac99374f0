internal import ArgumentParser
internal import Foundation
internal import GalleryDiagnostics
internal import GalleryKit
internal import GalleryModel

/// `gallery run`: one example, live in the terminal.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run one example with its output live in the terminal.",
    discussion: "No page is written. The exit code is 1 if the example fails unexpectedly.")

  @Argument(
    help: "The example's name, as `gallery list` shows it, the last part of it, or its file.")
  var name: String

  @OptionGroup var package: PackageOptions
  @OptionGroup var messages: MessageOptions

  func run() async throws {
    let request = package.request()
    let printer = DiagnosticPrinter(color: messages.color)
    let reporter = ProgressReporter(
      isVerbose: messages.verbose, isQuiet: messages.quiet)
    let result = try await Interruption.cancelling(saying: "interrupted") { [name] in
      try await printer.orExit(before: { await reporter.finish() }) {
        try await GalleryBuilder(request).run(example: name) { event in
          if case .began(.running) = event {
            await reporter.finish()
          } else {
            await reporter.handle(event)
          }
        }
      }
    }
    let warnings = messages.quiet ? [] : result.entry.execution.warnings
    printer.print(warnings + result.entry.diagnostics, sources: result.sources)
    if !result.entry.diagnostics.isEmpty { throw ExitCode(1) }
    if case .notRun(let reason) = result.entry.execution.outcome, !messages.quiet {
      Terminal.error("\(result.entry.example.id) was not run. \(reason.sentence)")
    }
  }
}
