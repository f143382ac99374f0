internal import ArgumentParser
internal import GalleryKit

/// Which documentation of which package is meant, and what its snippets see.
struct DocumentationOptions: ParsableArguments {
  @OptionGroup var package: PackageOptions
  @OptionGroup var patterns: SelectionOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Programs that are compiled or run at one time (default: one a processor).",
      valueName: "number"))
  var jobs: Int?

  @Flag(help: "Read the comments of declarations that are not public, too.")
  var includePrivate = false

  @Flag(help: "Import the package's own modules with @testable: snippets see what is not public.")
  var testable = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number greater than 0") }
  }

  /// A tester of this documentation.
  func tester(failsFast: Bool = false, shakes: Bool = false) -> DocumentationTester {
    var request = package.request()
    if let jobs { request.jobs = jobs }
    request.selection = patterns.selection
    var options = DocumentationTester.Options()
    options.includesPrivate = includePrivate
    options.importsTestable = testable
    options.failsFast = failsFast
    options.shakes = shakes
    return DocumentationTester(request, options: options)
  }
}
