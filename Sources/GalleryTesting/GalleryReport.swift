internal import Foundation

/// What is read of the report that `gallery test --json-output` writes; whatever else is in it is passed over.
struct GalleryReport: Decodable {
  /// The form that this library reads.
  static let version = 1

  var results: [Result]

  /// One snippet.
  struct Result: Decodable {
    var name: String
    var path: String
    var line: Int?
    var column: Int?
    var subject: String?
    var status: String
    var reasonText: String?
    var findings: [Finding]
  }

  /// One thing that is wrong.
  struct Finding: Decodable {
    var severity: String?
    var path: String?
    var line: Int?
    var column: Int?
    var text: String
  }

  private struct Header: Decodable {
    var version: Int
  }

  /// The report of a run that could test the documentation.
  init(_ run: GalleryRun) throws {
    guard !run.endedBySignal, run.status == 0 || run.status == 1 else {
      let how = run.endedBySignal ? "signal" : "exit code"
      throw DocumentationTestError(
        "'gallery test' ended with \(how) \(run.status)",
        help: "what it printed says why", output: run.output)
    }
    guard let data = run.report else {
      throw DocumentationTestError(
        "'gallery test' ended with exit code \(run.status) and wrote no report",
        help: "what it printed says why", output: run.output)
    }
    do {
      let version = try JSONDecoder().decode(Header.self, from: data).version
      guard version == Self.version else {
        throw DocumentationTestError(
          "the report of 'gallery test' has form \(version), and GalleryTesting reads form "
            + "\(Self.version)",
          help: "use the tool and the library of one version of swift-gallery")
      }
      self = try JSONDecoder().decode(GalleryReport.self, from: data)
    } catch let error as DecodingError {
      throw DocumentationTestError(
        "the report of 'gallery test' cannot be read (\(Self.words(error)))",
        help: "use the tool and the library of one version of swift-gallery", output: run.output)
    }
  }

  /// What is said where no snippet is left to be a case.
  func nothingToTest(in folder: String) -> DocumentationTestError {
    if results.isEmpty {
      return DocumentationTestError(
        "no Swift snippet was found in the documentation of '\(folder)'",
        help: "write one in a Markdown file or a doc comment, or remove the test")
    }
    let reasons = Dictionary(grouping: results) { $0.reasonText ?? "not run" }.mapValues(\.count)
      .sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    return DocumentationTestError(
      "none of the snippets in the documentation of '\(folder)' was run",
      help: "the reasons are: \(reasons.joined(separator: ", "))")
  }

  private static func words(_ error: DecodingError) -> String {
    let context: DecodingError.Context
    switch error {
    case .typeMismatch(_, let place), .valueNotFound(_, let place), .keyNotFound(_, let place),
      .dataCorrupted(let place):
      context = place
    @unknown default: return "\(error)"
    }
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }
    return path.isEmpty ? context.debugDescription : "\(path.joined()): \(context.debugDescription)"
  }
}
