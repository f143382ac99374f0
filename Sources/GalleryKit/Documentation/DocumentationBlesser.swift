internal import Foundation
package import GalleryDiagnostics
package import GalleryDocTests
internal import GalleryModel
internal import GalleryToolchain

/// What `gallery bless` does with a package: documentation says what its code does.
package struct DocumentationBlesser: Sendable {
  private let tester: DocumentationTester
  private let recordsAll: Bool

  /// `recordsAll` begins records of examples that have none.
  package init(_ tester: DocumentationTester, recordsAll: Bool = false) {
    self.tester = tester
    self.recordsAll = recordsAll
  }

  /// Files as they would be, before anything is written.
  package struct Proposal: Sendable {
    /// Those that change, by path.
    package var files: [BlessedFile]
    /// What does not hold and is left as it is.
    package var diagnostics: [Diagnostic]
    /// Those of the files that hold changes which are in no commit.
    package var dirty: [String]
    /// Why nothing is known of such changes; nil if it is.
    package var note: String?
    /// The texts of files by path.
    package var sources: [String: String]
  }

  /// Tests the documentation, and puts right in memory what does not hold.
  ///
  /// - Throws: as `DocumentationTester.test` does.
  package func propose(onEvent: @escaping GalleryBuilder.EventHandler) async throws -> Proposal {
    let outcome = try await tester.test(
      forBlessing: true, recordingAll: recordsAll, onEvent: onEvent)
    var diagnostics = outcome.diagnostics
    var files: [BlessedFile] = []
    let recorded = Set(outcome.records.map(\.path))
    let results = Dictionary(grouping: outcome.results, by: \.location.path)
    for (path, results) in results where !recorded.contains(path) {
      guard let text = outcome.sources[path] else { continue }
      let blessed = Blesser(path: path, bytes: Array(text.utf8)).bless(results.flatMap(Self.checks))
      files.append(blessed.value)
      diagnostics += blessed.diagnostics
    }
    for record in outcome.records {
      let result = results[record.path]?.first
      guard record.bytes == nil || result?.isFailure ?? false else { continue }
      let source = record.entry.example.source.path
      if files.contains(where: { $0.path == source && $0.movesLines }) {
        diagnostics.append(Self.refusal(of: record, "its comments take other lines now; run again"))
      } else if let problem = record.problem {
        diagnostics.append(Self.refusal(of: record, problem))
      } else {
        files.append(record.renewed)
      }
    }
    diagnostics += Self.left(outcome.results.filter { !recorded.contains($0.location.path) })
    files = files.filter(\.isChanged).sorted { $0.path < $1.path }
    let tree = try await WorkingTree(
      packageRoot: tester.request.options.absolutePackagePath
    ).report(on: files.map(\.path))
    return Proposal(
      files: files, diagnostics: diagnostics.sorted(by: Self.isBefore), dirty: tree.dirty,
      note: tree.note, sources: outcome.sources)
  }

  /// Writes the files of a proposal, each in one step.
  ///
  /// - Throws: a `DiagnosticError` with every file that could not be written; the others are.
  package func write(_ proposal: Proposal) throws(DiagnosticError) {
    var diagnostics: [Diagnostic] = []
    for file in proposal.files {
      do throws(DiagnosticError) {
        try Blesser.write(file, packageRoot: tester.request.options.absolutePackagePath)
      } catch {
        diagnostics += error.diagnostics
      }
    }
    if !diagnostics.isEmpty { throw DiagnosticError(diagnostics) }
  }

  /// What is certain of a snippet: of one that gives something else each time, only what held.
  private static func checks(of result: DocTestResult) -> [DocTestResult.Check] {
    result.status == .failed || result.status == .passed
      ? result.checks : result.checks.filter { $0.outcome == .met }
  }

  /// What no edit of a comment mends: each place that gives something else each time, and how many there are besides.
  private static func left(_ results: [DocTestResult]) -> [Diagnostic] {
    var diagnostics = results.filter { $0.status == .notRun(.unstable) && !$0.checks.isEmpty }.map {
      Diagnostic(
        "bless-left", .warning, at: $0.location,
        "snippet gives something else each time and is left as it is",
        notes: [.init("`gallery test --shake` tells more")])
    }
    let others = results.count(where: \.cannotBeBlessed)
    if others > 0 {
      let subject = others == 1 ? "1 snippet does" : "\(others) snippets do"
      diagnostics.append(
        Diagnostic(
          "bless-left", .warning,
          "\(subject) not compile, or not run to the end, and nothing of it is changed",
          notes: [.init("`gallery test` tells what is wrong")]))
    }
    return diagnostics
  }

  private static func refusal(of record: RecordedExample, _ problem: String) -> Diagnostic {
    Diagnostic(
      "bless-left", .warning, at: SourceLocation(path: record.entry.example.source.path),
      "nothing is recorded of the example: \(problem)")
  }

  private static func isBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    func key(_ diagnostic: Diagnostic) -> (String, Int, Int, String) {
      let place = diagnostic.location
      return (place?.path ?? "", place?.line ?? 0, place?.column ?? 0, diagnostic.summary)
    }
    return key(a) < key(b)
  }
}

extension DocTestResult {
  /// True for a failure that no comment tells.
  fileprivate var cannotBeBlessed: Bool {
    if status == .doesNotCompile { return true }
    guard status == .failed else { return false }
    return !checks.contains { if case .differs = $0.outcome { true } else { false } }
  }
}

extension BlessedFile {
  /// Whether what stands below a change is at another line.
  fileprivate var movesLines: Bool {
    original?.count { $0 == 0x0A } != edited.count { $0 == 0x0A }
  }
}

extension RecordedExample {
  /// The record of the present run.
  fileprivate var renewed: BlessedFile {
    let file = ExpectedFile(sections: ExpectedFile.sections(of: entry.execution))
    return BlessedFile(path: path, original: bytes, edited: Array(file.text.utf8))
  }
}
