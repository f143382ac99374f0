internal import ArgumentParser
internal import Foundation
internal import GalleryDiagnostics
internal import GalleryDocTests
internal import GalleryKit

/// `gallery bless`: let the documentation say what its code does.
struct BlessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bless",
    abstract: "Put right what comments and records say, after showing the differences.",
    discussion: """
      The documentation is tested as by `gallery test`. Comments such as `// Prints "text"` that do not hold are \
      edited in place, and the recorded outputs of examples (`NAME.expected` beside `NAME.swift`) are written anew; \
      nothing else of a file changes. A file with changes that are in no commit is refused. The exit code is 1 \
      if a file or a comment was refused.
      """)

  @OptionGroup var documentation: DocumentationOptions
  @OptionGroup var messages: MessageOptions

  @Flag(help: "Record the outputs of examples that have no record yet, too.")
  var record = false

  @Flag(name: .shortAndLong, help: "Show the differences, and write nothing.")
  var dryRun = false

  @Flag(help: "Write files that hold changes which are in no commit, too.")
  var allowDirty = false

  func run() async throws {
    let blesser = DocumentationBlesser(documentation.tester(), recordsAll: record)
    let printer = DiagnosticPrinter(color: messages.color)
    let reporter = ProgressReporter(isVerbose: messages.verbose, isQuiet: messages.quiet)
    let proposal = try await Interruption.cancelling(saying: "interrupted; nothing was written") {
      try await printer.orExit(before: { await reporter.finish() }) {
        try await blesser.propose { await reporter.handle($0) }
      }
    }
    await reporter.finish()
    printer.print(
      proposal.diagnostics.filter { !messages.quiet || $0.severity == .error },
      sources: proposal.sources)
    let color = messages.color.usesColor(on: .standardOutput)
    for file in proposal.files {
      let diff = UnifiedDiff(path: file.path, from: file.original, to: file.edited)
      // Whoever reads it from a pipe may be `git apply`.
      Terminal.write(
        color || Terminal.isTerminal(.standardOutput)
          ? diff.visibleText(usesColor: color) : diff.text)
    }
    if proposal.files.isEmpty || dryRun {
      say(proposal.files.isEmpty ? "nothing to change" : "\(count(proposal)) would change")
      return try exitAfterErrors(proposal)
    }
    if let note = proposal.note { Terminal.error(note) }
    if !allowDirty, !proposal.dirty.isEmpty {
      printer.print(proposal.dirty.map(Self.refusal), sources: [:])
      throw ExitCode(1)
    }
    try await printer.orExit { try blesser.write(proposal) }
    say("\(count(proposal)) changed")
    try exitAfterErrors(proposal)
  }

  /// A comment that could not be put right is one that someone has to look at.
  private func exitAfterErrors(_ proposal: DocumentationBlesser.Proposal) throws {
    if proposal.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  private func say(_ text: String) {
    if !messages.quiet { Terminal.write(text + "\n") }
  }

  private func count(_ proposal: DocumentationBlesser.Proposal) -> String {
    proposal.files.count == 1 ? "1 file" : "\(proposal.files.count) files"
  }

  private static func refusal(of path: String) -> Diagnostic {
    Diagnostic(
      "bless-dirty", at: SourceLocation(path: path),
      "file holds changes that are in no commit; nothing was written",
      fixIts: [.init("commit them, or allow it with", replacement: "--allow-dirty")])
  }
}
