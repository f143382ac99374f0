internal import Foundation

extension DocumentationTest {
  /// The snippets of a package that can be tested, each with what was found.
  ///
  /// Runs the tool `gallery` on the package, which builds the package's libraries below
  /// `.build/gallery-testing`: `.build` itself is locked while `swift test` runs. The tool is the file that the
  /// environment variable `GALLERY` names, else `gallery` beside the tests' products, else the one in `PATH`.
  ///
  /// Snippets that were not run, such as those marked `ignore`, are left out.
  ///
  /// - Parameters:
  ///   - arguments: Further arguments of `gallery test`, such as `["--filter", "README"]`.
  ///   - file: A file of the package: its folder or one above it holds `Package.swift`.
  /// - Returns: The snippets in the order of the sources, one at least.
  /// - Throws: An error that says what to do, if the tool is missing or fails, or if nothing could be tested.
  public static func all(
    arguments: [String] = [], file: String = #filePath
  ) async throws -> [DocumentationTest] {
    try await all(
      arguments: arguments, file: file, environment: ProcessInfo.processInfo.environment,
      runners: [Bundle.main.executablePath].compactMap { $0 } + CommandLine.arguments)
  }

  /// The same with what the process knows given.
  static func all(
    arguments: [String] = [], file: String, environment: [String: String], runners: [String]
  ) async throws -> [DocumentationTest] {
    let folder = try PackageFolder.find(above: file)
    let tool = try GalleryTool.find(environment: environment, runners: runners)
    let run = try await tool.test(package: folder, arguments: arguments, environment: environment)
    let report = try GalleryReport(run)
    let tests = report.results.compactMap { DocumentationTest($0, folder: folder) }
    if tests.isEmpty { throw report.nothingToTest(in: folder) }
    if run.status != 0, tests.allSatisfy(\.failures.isEmpty) {
      throw DocumentationTestError(
        "'gallery test' ended with exit code \(run.status), and its report names no failure",
        help: "run it by hand to see why", output: run.output)
    }
    return tests
  }

  /// Nil for a snippet that was not run.
  init?(_ result: GalleryReport.Result, folder: String) {
    guard result.status != "not-run" else { return nil }
    let line = max(1, result.line ?? 1)
    let errors = result.findings.filter { $0.severity != "warning" }
    var failures = (errors.isEmpty ? result.findings : errors).map {
      Failure(
        path: $0.path ?? result.path, line: max(1, $0.line ?? line), column: max(1, $0.column ?? 1),
        text: $0.text)
    }
    if failures.isEmpty, ["failed", "does-not-compile"].contains(result.status) {
      failures = [
        Failure(
          path: result.path, line: line, column: max(1, result.column ?? 1),
          text: "\(result.status), and the report does not say why")
      ]
    }
    self.init(
      name: result.name, path: result.path, line: line, subject: result.subject,
      failures: failures, folder: folder)
  }
}
