internal import Foundation
internal import GalleryDiagnostics
internal import GalleryDocTests
internal import GalleryModel

/// Reads what `gallery test --json-output` wrote; a mistake is told with its place in the file.
struct TestReportReader {
  /// The file's path as messages name it.
  var path: String

  /// The results of the report's text.
  ///
  /// `package` is the name of the package that the results must be of.
  func results(of text: String, package: String) throws(DiagnosticError) -> [DocTestResult] {
    let version = try decode(Header.self, text).version
    guard version == DocTestReport.version else {
      throw try fault(
        "report has form \(version), and gallery \(GalleryVersion.current) reads form "
          + "\(DocTestReport.version)", in: text, at: ["version"])
    }
    let report = try decode(DocTestReport.self, text)
    guard report.package == package else {
      throw try fault(
        "report is of package '\(report.package)', and this is '\(package)'", in: text,
        at: ["package"])
    }
    var results: [DocTestResult] = []
    for (index, result) in report.results.enumerated() {
      guard let result = DocTestResult(result) else {
        throw try fault(
          "result of '\(result.name)' is not complete, or says what this tool does not know",
          in: text, at: ["results", .index(index)])
      }
      results.append(result)
    }
    return results
  }

  /// A message about the report, with what to do about it.
  func fault(_ summary: String, at location: SourceLocation? = nil) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        "test-report", at: location ?? SourceLocation(path: path), summary,
        fixIts: [.init("write one with", replacement: "gallery test --json-output FILE")]))
  }

  private struct Header: Decodable {
    var version: Int
  }

  private func decode<Value: Decodable>(
    _ type: Value.Type, _ text: String
  ) throws(DiagnosticError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch let DecodingError.keyNotFound(key, context) {
      throw try fault(
        "report lacks '\(key.stringValue)'", in: text, at: context.codingPath.map(JSONStep.init))
    } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context),
      let DecodingError.dataCorrupted(context)
    {
      throw try fault(
        "report holds what is not expected here: \(context.debugDescription)", in: text,
        at: context.codingPath.map(JSONStep.init))
    } catch {
      throw fault("report cannot be read: \(error)")
    }
  }

  /// A message at a value; text that is no JSON is what is told instead.
  private func fault(
    _ summary: String, in text: String, at steps: [JSONStep]
  ) throws(DiagnosticError) -> DiagnosticError {
    let tree: LocatedJSON
    do {
      tree = try LocatedJSONParser.parse(text, path: path)
    } catch {
      guard let syntax = error.diagnostics.first else { throw error }
      throw fault(syntax.summary, at: syntax.location)
    }
    return fault(summary, at: tree.nearest(to: steps).location)
  }
}
