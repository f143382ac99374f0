internal import Foundation
internal import GalleryModel

/// The folder in which one run's streams, records and crash report are collected.
struct RunFolder: Sendable {
  let path: String

  var stdout: String { path + "/stdout" }
  var stderr: String { path + "/stderr" }
  var records: String { path + "/records" }
  var crashReport: String { path + "/crash.json" }

  init(in parent: String) throws(LauncherProcess.StartError) {
    do {
      path = try TemporaryFolder.make(in: parent, prefix: "run-")
    } catch {
      throw .init(message: error.message)
    }
  }

  func remove() { TemporaryFolder.remove(path) }

  /// Reads what a run left behind, no more of it than the limits and a fixed bound allow.
  func finishedRun(status: RunStatus?, key: RecordKey, limits: RunLimits) -> FinishedRun {
    let printed = (size(stdout), size(stderr))
    // The half of the limit is kept for each stream where the other does not need it.
    let keptErrors = min(printed.1, max(limits.output / 2, limits.output - printed.0))
    let keptOutput = min(printed.0, limits.output - keptErrors)
    let contents = RecordReader(key: key).read(
      bytes(records, limit: limits.output + Self.largestRecords))
    return FinishedRun(
      status: status, records: contents.records, areRecordsTrusted: contents.isTrusted,
      stdout: CapturedStream(.stdout, bytes: bytes(stdout, limit: keptOutput), total: printed.0),
      stderr: CapturedStream(.stderr, bytes: bytes(stderr, limit: keptErrors), total: printed.1),
      crash: CrashReport(json: bytes(crashReport, limit: 16 << 20)))
  }

  /// What records may take beside the limit of output: the launcher's bound and one record.
  private static let largestRecords = 128 << 20

  private func size(_ file: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// The start of a file, empty if it cannot be read.
  private func bytes(_ file: String, limit: Int) -> [UInt8] {
    guard limit > 0, let handle = FileHandle(forReadingAtPath: file) else { return [] }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: limit)).map { Array($0) } ?? []
  }
}
