internal import Foundation
internal import GalleryDiagnostics
internal import GalleryDocTests
internal import GalleryModel

/// A run of an example, and what was recorded of an earlier one.
struct ExampleRecord: Sendable {
  var entry: Gallery.Entry
  /// Package-relative path of the file in which outputs are recorded.
  var path: String
  /// What that file holds; nil without one.
  var bytes: [UInt8]?
  var rules: ExampleRules
  /// False if a second run gave something else.
  var isStable = true

  /// Why nothing that it gave can be recorded; nil if it did as it should.
  var problem: String? {
    switch entry.execution.outcome {
    case .failed: return "the example fails"
    case .notRun(let reason): return reason.sentence
    case .passed, .failedAsExpected: break
    }
    if ExpectedFile.sections(of: entry.execution).isEmpty { return "nothing of it runs" }
    return isStable ? nil : "it gives something else each time, of which --shake tells more"
  }

  /// Where an example keeps its record; nil if nobody has recorded anything there.
  static func bytes(at path: String, in package: URL) -> [UInt8]? {
    let file = package.appending(path: path)
    guard file.staysInside(package) else { return nil }
    return FileManager.default.contents(atPath: file.path(percentEncoded: false)).map { Array($0) }
  }

  /// What the present run says of the record; nil without a record.
  var result: DocTestResult? {
    guard let bytes else { return nil }
    var result = DocTestResult(
      name: path, location: SourceLocation(path: path, line: 1), subject: entry.example.title,
      status: .failed, diagnostics: entry.diagnostics + rules.diagnostics,
      seconds: entry.execution.runSeconds)
    do {
      let recorded = try RecordedOutputs(bytes, path: path)
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
