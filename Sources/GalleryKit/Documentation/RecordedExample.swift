internal import Foundation
internal import GalleryDiagnostics
internal import GalleryDocTests
internal import GalleryModel

/// A run of an example, and what was recorded of an earlier one.
struct RecordedExample: Sendable {
  var entry: Gallery.Entry
  /// Package-relative path of the file in which outputs are recorded.
  var path: String
  /// What that file holds; nil without one.
  var bytes: [UInt8]?
  /// Why the record cannot be read.
  var readError: DiagnosticError?
  var rules: ExampleRules
  /// False if a second run gave something else.
  var isStable = true

  /// Why nothing that it gave can be recorded; nil if it did as it should.
  var problem: String? {
    switch entry.execution.outcome {
    case .failed(let failure): return "the example fails: \(failure.message)"
    case .notRun(let reason): return reason.sentence
    case .passed, .failedAsExpected: break
    }
    if ExpectedFile.sections(of: entry.execution).isEmpty { return "nothing of it runs" }
    return isStable ? nil : "it gives something else each time, of which --shake tells more"
  }

  /// What is recorded in a file; nil if there is none.
  ///
  /// - Throws: `DiagnosticError` if something is there that cannot be read, or that lies outside of the package.
  static func bytes(at path: String, in package: URL) throws(DiagnosticError) -> [UInt8]? {
    let file = package.appending(path: path)
    let place = file.path(percentEncoded: false)
    guard (try? FileManager.default.attributesOfItem(atPath: place)) != nil else { return nil }
    let bytes = file.staysInside(package) ? FileManager.default.contents(atPath: place) : nil
    if let bytes { return Array(bytes) }
    throw DiagnosticError(
      Diagnostic(
        "unreadable-record", at: SourceLocation(path: path),
        "record is no file of the package that can be read",
        fixIts: [.init("remove it, or record the outputs anew with `gallery bless --record`")]))
  }

  /// What the present run says of the record; nil without a record.
  var result: DocTestResult? {
    guard bytes != nil || readError != nil else { return nil }
    var result = DocTestResult(
      name: path, location: SourceLocation(path: path, line: 1), subject: entry.example.title,
      status: .failed, diagnostics: entry.diagnostics + rules.diagnostics,
      seconds: entry.execution.runSeconds)
    do throws(DiagnosticError) {
      if let readError { throw readError }
      let recorded = try RecordedOutputs(bytes ?? [], path: path)
      switch entry.execution.outcome {
      case .notRun(.option): result.status = .notRun(.noRun)
      case .notRun: result.status = .notRun(.nothingRecorded)
      case .failed(let failure) where failure.kind.diagnostics != nil:
        result.status = .doesNotCompile
      case _ where !isStable: result.status = .notRun(.unstable)
      case .passed, .failedAsExpected, .failed:
        result.checks = recorded.checks(
          of: entry.execution, normalizers: rules.normalizers(forBlock:))
        if result.diagnostics.isEmpty, result.checks.allSatisfy({ $0.outcome == .met }) {
          result.status = .passed
        }
      }
    } catch {
      result.diagnostics += error.diagnostics
    }
    return result
  }

  /// Whether another run gave the same, after the rules.
  func gives(sameAs other: Execution) -> Bool {
    let file = ExpectedFile(sections: ExpectedFile.sections(of: entry.execution))
    return file.differences(
      from: ExpectedFile.sections(of: other), normalizers: rules.normalizers(forBlock:)
    ).isEmpty
  }

  /// The record's text by its path, for excerpts.
  var text: (String, String)? { bytes.map { (path, String(decoding: $0, as: UTF8.self)) } }
}
