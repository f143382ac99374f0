internal import ArgumentParser
internal import Foundation
internal import GalleryKit
internal import GalleryToolchain

/// What the commands that write the website take alike.
struct SiteOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder of the website (default: site/_build).", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Examples that are compiled or run at one time (default: one a processor).",
      valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Show the results that `gallery test --json-output` wrote on a page of the site.",
      valueName: "file"),
    completion: .file())
  var testReport: String?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number greater than 0") }
  }

  /// A request for a package with these options.
  func request(_ package: PackageOptions, _ cache: CacheOptions) -> BuildRequest {
    var request = package.request()
    request.output = output.map { URL(fileURLWithPath: $0, isDirectory: true).standardizedFileURL }
    if let jobs {
      request.jobs = jobs
      request.options.jobs = jobs
    }
    request.cache = cache.cachePath.map {
      URL(fileURLWithPath: $0, isDirectory: true).standardizedFileURL
    }
    request.testReport = testReport
    return request
  }
}
