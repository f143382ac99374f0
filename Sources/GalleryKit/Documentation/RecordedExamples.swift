internal import Foundation
internal import GalleryDiagnostics
internal import GalleryDocTests
internal import GalleryModel
internal import GalleryScripts
internal import Synchronization

/// The examples of a package whose outputs are recorded, or are to be.
struct RecordedExamples: Sendable {
  /// An example, and what was recorded of it.
  struct Candidate: Sendable {
    var prepared: PreparedExample
    /// Package-relative path of the record.
    var path: String
    /// What it holds; nil if nothing is recorded yet.
    var bytes: [UInt8]?
    /// Why it cannot be read.
    var readError: DiagnosticError?

    /// What a list says of it.
    var listing: SnippetListing.Entry {
      let checks = bytes.flatMap { try? RecordedOutputs($0, path: path).expectations }
      return SnippetListing.Entry(
        name: path, location: SourceLocation(path: path, line: 1),
        subject: prepared.example.title, expectations: checks ?? [])
    }
  }

  /// In the order of the index.
  var candidates: [Candidate]

  /// Those whose record is selected by its path; without a record only if they are to be `recorded`.
  init(
    in contents: PackageContents, package: URL, selection: SnippetSelection, recorded: Bool = false
  ) {
    candidates = contents.prepared.compactMap { prepared in
      let path = RecordedOutputs.path(of: prepared.example.source)
      guard selection.contains(path) else { return nil }
      do throws(DiagnosticError) {
        let bytes = try RecordedExample.bytes(at: path, in: package)
        if bytes == nil, !recorded { return nil }
        return Candidate(prepared: prepared, path: path, bytes: bytes)
      } catch {
        return Candidate(prepared: prepared, path: path, readError: error)
      }
    }
  }

  /// Runs them, where the cache has no result that fits; those of which something is to be recorded, or does not
  /// hold, once more.
  ///
  /// - Throws: `CancellationError`.
  func run(
    _ worker: ExampleWorker, jobs: Int, rules: NormalizerRules,
    onEvent: @escaping GalleryBuilder.EventHandler
  ) async throws -> [RecordedExample] {
    let entries = Entries(count: candidates.count)
    let prepared = candidates.map(\.prepared)
    try await ExamplePipeline(worker: worker, jobs: jobs).run(
      prepared, selected: Set(prepared.map(\.example.id)), onEvent: onEvent
    ) { result, index in
      entries.set(result.entry, at: index)
    }
    var records: [RecordedExample] = []
    for (candidate, entry) in zip(candidates, entries.all) {
      guard let entry else { continue }
      var record = RecordedExample(
        entry: entry, path: candidate.path, bytes: candidate.bytes, readError: candidate.readError,
        rules: ExampleRules(entry.example, rules))
      if record.problem == nil, record.result.map({ $0.status == .failed }) ?? true {
        let other = await worker.runAnew(candidate.prepared)
        try Task.checkCancellation()
        record.isStable = record.gives(sameAs: other)
      }
      records.append(record)
    }
    return records
  }

  /// Results that come in any order.
  private final class Entries: Sendable {
    private let entries: Mutex<[Gallery.Entry?]>

    init(count: Int) { entries = Mutex(Array(repeating: nil, count: count)) }

    func set(_ entry: Gallery.Entry, at index: Int) { entries.withLock { $0[index] = entry } }

    var all: [Gallery.Entry?] { entries.withLock { $0 } }
  }
}
